// The words of the page of powers of attorney, in English.
export const en = {
  title: 'Who acts for whom',
  lead: {
    importer: 'Brokers and counsel act for you by a power of attorney. You see each of them here, and revoke any at any time: from the next request on nobody acts by it.',
    broker: 'The powers of attorney you act by.',
    agency: 'Powers of attorney of brokers and counsel. One counts when Headquarters has verified it.',
  },
  none: 'There is no power of attorney yet.',
  caption: 'Powers of attorney',
  column: { broker: 'Broker or counsel', account: 'Importer', numbers: 'For', from: 'From', until: 'Until', evidence: 'Paper', standing: 'Standing', acts: 'Actions' },
  allNumbers: 'all numbers',
  noEnd: 'no end',
  noPaper: 'not recorded',
  standing: { 'in-force': 'In force', 'to-be-verified': 'Waits for verification', 'to-come': 'Begins later', over: 'Over', revoked: 'Revoked' },
  revoke: 'Revoke', revokeWhat: 'Revoke: {{who}}', verify: 'Verify', verifyWhat: 'Verify: {{who}}, for {{whom}}',
  revoking: { title: 'Revoke the power of attorney of {{who}}?', text: 'From the next request on nobody acts by it. It cannot be taken back; you can give a new one.', reason: 'Reason', yes: 'Revoke', no: 'Keep it' },
  revoked: 'Revoked. {{who}} acts by it no more.', verified: 'Verified. {{who}} acts by it from its first day on.', given: 'Given. It counts when Headquarters has verified it.',
  give: {
    title: 'Give a power of attorney', broker: 'Broker or counsel', brokerHint: 'The code of the office, such as BRK-201.', numbers: 'Importer numbers', numbersHint: 'None chosen: all numbers of your account.',
    from: 'First day', until: 'First day on which it is over', evidence: 'Where the signed paper lies', evidenceHint: 'For example: form 5291 of March 2, file 12.', send: 'Give it', missing: 'Fill this in.',
  },
} as const;
