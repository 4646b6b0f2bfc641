// The words of the start page, in English.
export const en = {
  title: 'Welcome, {{name}}',
  role: {
    IMPORTER_USER: 'Importer', BROKER_USER: 'Customs broker', PORT_OFFICER: 'Port officer', PORT_DIRECTOR: 'Port director', FPF_PARALEGAL: 'FP&F paralegal', FPF_OFFICER: 'FP&F officer',
    CENTER_SPECIALIST: 'Center specialist', CENTER_SUPERVISOR: 'Center supervisor', CENTER_DIRECTOR: 'Center director', OFO_HQ_ANALYST: 'Headquarters analyst', OFO_HQ_DECIDER: 'Headquarters decider',
    OFO_HQ_SUPERVISOR: 'Headquarters supervisor', OT_RR_LIAISON: 'Regulations and Rulings liaison', AUDITOR: 'Auditor', ADMIN: 'Administrator',
  },
  todo: 'To do',
  cases: 'Open cases',
  card: {
    mine: 'Assigned to you', mineHint: 'Tasks you have taken or were assigned', unowned: 'Unassigned', unownedHint: 'Tasks of your office that nobody has taken',
    yourTurn: 'Waiting for you', yourTurnHint: 'Cases that need information from you', drafts: 'Drafts', draftsHint: 'Begun and not submitted',
  },
  count: { more: 'more than {{count}}', none: 'none' },
  kinds: 'By case type',
  ways: 'Also here',
  way: {
    appeal: { title: 'Ask for another Center', text: 'Appeal the Center that is assigned to an importer. It takes about 20 minutes; you can stop at any point and go on later.', action: 'File an appeal' },
    center: { title: 'Your Center, and why', text: 'See where your headings point to, by which rule, and what would have to change.', action: 'Look at your Center' },
    petition: { title: 'Ask a Center for input on a petition', text: 'A trusted partner’s Center is heard before Fines, Penalties and Forfeitures decides.', action: 'Ask for Center input' },
    zone: { title: 'Open a question about a foreign-trade zone', text: 'For what your port cannot settle at once: the lead Center advises, Headquarters directs.', action: 'Open a zone question' },
    recorded: { title: 'Record an appeal that came by mail', text: 'Enter what an importer wrote by letter or e-mail, with the time it was received.', action: 'Record an appeal' },
    representation: { title: 'Powers of attorney', text: 'Which brokers and counsel act for which importer: see them, add one, revoke one.', action: 'See powers of attorney' },
    webhooks: { title: 'Webhooks', text: 'Have what happens on your cases posted to a computer system of your own.', action: 'See webhooks' },
  },
  open_one: '{{count}} open case',
  open_other: '{{count}} open cases',
  unavailable: 'not available',
} as const;
