// Why a target was missed, by the figure's id: written by whoever profiled it, printed under the table for as long as it is missed. Milliseconds are of a profile with one caller.
const LIBRARY = 'Two round trips where the floor has one. Reading the case and the moment took 3.0 ms for 12 buffers: planning and start-up, hardly data. The commit took 4.9 ms, 2.7 of them the wait for the disk; the floor’s whole '
  + 'statement took 3.8 (1.8 to decide). Inside the commit the clock with its indexes took 0.45 ms, the audit event 0.35, the outbox 0.31, the task 0.26, the case 0.17 (and 0.11 for a second writing that it no longer has); together 2.0 of 3.7 ms, the rest is taking the '
  + 'change apart as JSON. Node spent 1.3 ms on the law and the rows, the floor 0.3. What the floor leaves out is what makes a date explain itself; what can still go is the planning of the first question.';
const SHARED = 'The two cores that answer filings also start and end a workflow in Temporal for each; bare Temporal, with nothing else to do, takes in filings at much the same rate on this machine.';

export const REASONS: Readonly<Record<string, string>> = {
  'S1 library': LIBRARY,
  'S3 library': LIBRARY,
  'S3 by DBOS': 'The same two round trips; DBOS acknowledges the sending of a message and judges nothing before it.',
  'S1 HTTP by floor': SHARED,
  'S1 HTTP by DBOS': `${SHARED} DBOS does its work in one process against PostgreSQL alone.`,
  'S2 by audited': 'One plain case has its two commits in the ledger, the news of each on its way to Temporal, and the marking of both; bare Temporal has two local activities.',
  'S2 by bare': 'Bare Temporal here writes no audit rows and reads nothing.',
  'S2 by DBOS': 'A case in Temporal costs several times the processor time of one in DBOS: its server, its history, the worker’s tasks. It is what conducts years-long cases through changes of the code; the ledger is what people wait for.',
};
