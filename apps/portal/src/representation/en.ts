// The words of the page of powers of attorney, in English.
export const en = {
  title: 'Powers of attorney',
  lead: {
    importer: 'Brokers and counsel act for you by a power of attorney. All of them are listed here. You can revoke one at any time; it stops working with the very next request.',
    broker: 'The powers of attorney under which you act for importers.',
    agency: 'Powers of attorney of brokers and counsel. A new one takes effect after Headquarters verifies it.',
  },
  none: 'No powers of attorney yet.',
  caption: 'Powers of attorney',
  column: { broker: 'Broker or counsel', account: 'Importer', numbers: 'Importer numbers', from: 'From', until: 'Until', evidence: 'Evidence', standing: 'Status', acts: 'Actions' },
  allNumbers: 'All',
  noEnd: 'No end date',
  noPaper: 'Not recorded',
  standing: { 'in-force': 'In force', 'to-be-verified': 'Awaiting verification', 'to-come': 'Not yet in force', over: 'Expired', revoked: 'Revoked' },
  revoke: 'Revoke', revokeWhat: 'Revoke: {{who}}, for {{whom}}', verify: 'Verify', verifyWhat: 'Verify: {{who}}, for {{whom}}',
  revoking: { title: 'Revoke the power of attorney of {{who}} for {{whom}}?', text: 'It stops working with the very next request. This cannot be undone, but a new power of attorney can be added.', reason: 'Reason', yes: 'Revoke', no: 'Cancel' },
  revoked: 'Revoked. {{who}} can no longer act under it.', verified: 'Verified. {{who}} can act under it from its first day.', given: 'Added. It takes effect after Headquarters verifies it.',
  give: {
    title: 'Add a power of attorney', broker: 'Broker or counsel', brokerHint: 'Office code, such as BRK-201', numbers: 'Importer numbers', numbersHint: 'Leave blank for all numbers of your account, including future ones.',
    from: 'In force from', until: 'Expires at the start of', evidence: 'Where the signed original is on file', evidenceHint: 'For example: CBP Form 5291 of March 2, file 12', send: 'Add power of attorney', missing: 'Enter this.',
  },
} as const;
