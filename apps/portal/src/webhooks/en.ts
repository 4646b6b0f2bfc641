// The words of the page of webhooks, in English.
export const en = {
  title: 'Webhooks',
  lead: 'What happens on your cases can be posted to a computer system of your own, signed and in the order of each case. It posts the same sentences you read in the history of a case, and nothing else.',
  help: 'How a system checks the signature and what a post looks like is described at',
  none: 'Nothing is posted to any system yet.',
  caption: 'Webhooks of your office',
  column: { url: 'Address', since: 'Posts what happened since', standing: 'Status', acts: 'Actions' },
  standing: { works: 'Working', failing: 'Nothing has been taken since {{when}}: {{fault}}', ended: 'Ended {{when}}: {{reason}}' },
  posts: 'Last posts', postsWhat: 'Last posts to {{url}}', secret: 'New secret', secretWhat: 'New secret for {{url}}', again: 'Post again', againWhat: 'Post again to {{url}}', end: 'End', endWhat: 'End: {{url}}',
  shown: { title: 'The secret for {{url}}', text: 'Give it to your system now. It is shown only this once, and kept nowhere in readable form.', done: 'I have it' },
  make: { title: 'Add a webhook', url: 'Address of your system', urlHint: 'It begins with https:// and is found on the public internet, such as https://broker.example/centerline', send: 'Add webhook', missing: 'Enter the address of your system.' },
  renewing: { title: 'Give {{url}} a new secret?', text: 'For 24 hours each post is signed with the secret of before as well, so that your system can change over without a gap.', yes: 'Give a new secret', no: 'Cancel' },
  replaying: {
    title: 'Post again to {{url}}?', text: 'Everything that happened at that time or later is posted once more, in the order of each case. Each post keeps its id, so your system can tell what it already has.',
    since: 'Since, date and time of your place', missing: 'Enter a date and a time.', yes: 'Post again', no: 'Cancel', done: 'Everything since {{when}} will be posted again to {{url}}.',
  },
  ending: { title: 'End the webhook to {{url}}?', text: 'Nothing is posted to it any more. This cannot be undone, but a new webhook can be added.', reason: 'Reason', yes: 'End webhook', no: 'Cancel', done: 'Ended. Nothing is posted to {{url}} any more.' },
  tries: {
    title: 'Last posts to {{url}}', lead: 'The latest first, at most 100; of cases that are still yours.', none: 'Nothing has been posted yet.', close: 'Close',
    column: { at: 'When', number: 'Case', version: 'Version', outcome: 'What became of it' },
    outcome: { taken: 'Taken', 'not-now': 'Not taken, will be tried again: {{detail}}', gone: 'The system is gone: {{detail}}', forbidden: 'Not posted: {{detail}}' },
  },
} as const;
