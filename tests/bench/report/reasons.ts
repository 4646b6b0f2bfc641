// Why a target was missed, by the figure's id: written by whoever profiled it, printed under the table for as long as it is missed. Milliseconds are of a profile with one caller.
const LIBRARY = 'Two round trips where the floor has one. By PostgreSQL’s own count of its functions, with one caller: opening a case with all the law judges it by takes 0.6 to 0.75 ms, the commit 0.9 to 1.0 (0.8 of it the rows with '
  + 'their 28 index entries), entering the context 0.06; then the wait for the disk, which the floor has too. Node spends 1.3 ms on the law and the rows, the floor 0.3. On two cores that is about 600 to 700 a second, whatever the callers; the floor has 1,500 to 7,000, by the hour of the machine. '
  + 'What the floor leaves out is what makes a date explain itself.';
const SHARED = 'The two cores that answer filings also start and end a workflow in Temporal for each; bare Temporal, with nothing else to do, takes in filings at much the same rate on this machine.';

export const REASONS: Readonly<Record<string, string>> = {
  'S1 library': LIBRARY,
  'S3 library': LIBRARY,
  'S3 by DBOS': 'The same two round trips; DBOS acknowledges the sending of a message and judges nothing before it.',
  'S1 HTTP by floor': SHARED,
  'S1 HTTP by DBOS': `${SHARED} DBOS does its work in one process against PostgreSQL alone.`,
  'S1 HTTP by queues': `${SHARED} A queue inserts a row and judges nothing; what it does later with the row is not in this figure.`,
  'S1 HTTP by Restate': `${SHARED} Restate appends to its own log, without PostgreSQL on the way.`,
  'S5 worker CPU, cold': 'Rounds lie between 12.7 and 18.0 ms, and a run of this scenario alone had 15.5: a worker that was restarted makes the context of a workflow and replays its history before it goes on with it (S11).',
  'S6 lateness by BullMQ': 'BullMQ keeps its deadlines in the memory of Redis and sleeps until the next one. Ours is a timer of a workflow in Temporal’s server, a task of the worker, and a commit of the ledger with its audit rows, on the same two cores.',
  'S6 lateness by pg-boss': 'A deadline fires by a timer of its workflow in Temporal’s development server, which looks at its timers in batches, and then by a commit of the ledger; half of pg-boss’s lateness is its polling. None was early and none lost.',
  'S6 many by few open': 'Deadlines that are not due lie in the ledger alone; the spread of the same count between rounds is as large as the difference between counts.',
  'S7 breach rows': 'One sweep writes them: a row of the case, of the clock and of the audit for each, 0.15 to 0.3 ms together. In four of six rounds of two runs it was within the 2 s.',
  'S9 roll-up in SQL': 'Between 4.3 and 8.5 ms in two runs: it reads an index alone, and waits for the cores that 170 writes a second keep busy.',
  'S9 page over HTTP': 'The same page takes 3 to 5 ms in SQL. Over HTTP it waits for the two cores, which 180 writes a second keep busy; with a hundredth of the rows it takes as long. A run on a quieter hour had 24 ms.',
  'S2 by audited': 'One plain case has its two commits in the ledger, the news of each on its way to Temporal, and the marking of both; bare Temporal has two local activities.',
  'S2 by bare': 'Bare Temporal here writes no audit rows and reads nothing.',
  'S10 WAL': 'Whole pages, of the first change of each after a checkpoint, were 0.1 to 5.4 a case in six runs: a few turns after a checkpoint, on a ledger of thousands of cases, say more of the checkpoint than of the case. Without them it writes 14.7 KB, counted by record: 6.2 are rows that are new (the case 1.8, its clock with the card that explains it 1.7, two events 0.8 each), 3.6 the case and the clock as they end, written again, 3.4 are 39 entries of indexes, the rest locks, lists of GIN and splits. '
    + 'PostgreSQL compresses no row under 2 KB, whatever a table asks for (tried: nothing changed). What would go first: the marks and names that stand both in the clock’s row and in its card, some 0.5 KB each time.',
  'S10 CPU, all processes': 'Of 46 to 66 ms in three runs, 24 to 36 are Temporal’s server, 9 to 12 the service for two requests with their answers, 9 to 12 the worker, 5 to 6 PostgreSQL. The target was set on a machine on which a case of bare Temporal takes 21 ms, about half of what it takes here (“What a case costs”): ours is 1.1 to 1.3 times bare Temporal in the same run, with the ledger, its proofs and HTTP.',
  'S11 replay': 'Most of it is the making of a workflow’s context in the SDK; the workflows themselves wait and call two activities. The target was set on a machine that needs about half of the processor time for bare Temporal (“What a case costs”).',
  'S2 by DBOS': 'A case in Temporal costs several times the processor time of one in DBOS: its server, its history, the worker’s tasks. It is what conducts years-long cases through changes of the code; the ledger is what people wait for.',
};
