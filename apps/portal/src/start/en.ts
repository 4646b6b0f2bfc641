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
    mine: 'Given to you', mineHint: 'Work you have taken or were given', unowned: 'Not taken yet', unownedHint: 'Work of your office that nobody has taken',
    yourTurn: 'Waiting for you', yourTurnHint: 'Cases that need information from you', drafts: 'Drafts', draftsHint: 'Begun and not submitted',
  },
  count: { more: 'more than {{count}}', none: 'none' },
  kinds: 'By kind of case',
  file: { title: 'Ask for another Center', text: 'Appeal the Center that is assigned to an importer. It takes about 20 minutes; you can stop at any point and go on later.', action: 'File an appeal' },
  open_one: '{{count}} open case',
  open_other: '{{count}} open cases',
  unavailable: 'not available',
} as const;
