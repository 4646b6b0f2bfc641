// The words of "Your Center, and why" and of the instructions for changing Centers, in English.
export const en = {
  title: 'Your Center, and why',
  law: '19 CFR 101.10',
  lead: 'See where the headings you import point to, by which rule, and what would have to change for another Center.',
  anyTime: 'An importer can change its Center: you may appeal the assignment at any time.',
  howLink: 'How to change your Center, step by step',
  appeal: 'Start an appeal',
  appealTitle: 'You may appeal at any time',
  appealText: 'Whatever this page says, and however often you have asked before. It is a suggestion; Headquarters decides on all four factors.',
  importer: {
    title: 'What ACE shows', choose: 'Importer number', none: 'You act for no importer at present.', assigned: '{{center}}, {{city}}', pending: 'No Center has been assigned yet (PNDING).', notEligible: 'Not Center eligible (NOTELG).',
  },
  rows: {
    title: 'What you import', lead: 'Give the entry summary lines and the value of the last 12 months by four-digit heading. They are counted in this browser and sent nowhere.', heading: 'Heading', lines: 'Entry lines', value: 'Value (USD)', last: 'Take the headings of my last appeal', example: 'Show an example',
    fault: { heading: 'A heading has four digits, of chapters 01 to 97.', unknown: 'There is no such heading.', lines: 'Give the entry lines as a whole number.', value: 'Give the value as a number.' },
  },
  result: {
    title: 'Where your headings point to', official: 'Official map', unofficial: 'Unofficial', map: 'By map {{version}}, as of {{day}}. The list of the Federal Register was not available; this is a suggestion with its arithmetic, not a decision.',
    none: 'None of these headings is in the map: nothing can be suggested.', byLines: 'By entry lines, which come nearest to the number of goods: {{center}}, with {{share}}.', byValueSame: 'By value the same: {{center}}.', byValueOther: 'By value it would be another: {{center}}. Both measures have been used; the rule counts goods.',
    second: 'Second: {{center}}, with {{share}} of the lines.', alone: 'There is no second Center.', differs: 'ACE shows another: {{center}}. That is a reason to appeal.', agrees: 'ACE shows the same: {{center}}.', table: 'Lines and value by Center', lines: 'Lines', value: 'Value',
    entries: 'A third measure, the number of entries, is not counted here: heading rows do not say it. Headings that are not in the map count in the whole.',
  },
  rule: { title: 'The rule', measured: 'Counted above, by entry lines.', byValue: 'Shown above as the share of value; it can lead elsewhere.', argued: 'No figure shows it: it has to be explained in the justification.' },
  moving: {
    title: 'What would have to change', lead: 'The fewest entry lines after which the headings would point to another Center. One line fewer would not be enough.', towards: 'Towards',
    kind: {
      MORE_one: '{{lines}} more line of heading {{heading}}', MORE_other: '{{lines}} more lines of heading {{heading}}', SHIFT_one: '{{lines}} line of heading {{heading}} in place of goods of {{from}}', SHIFT_other: '{{lines}} lines of heading {{heading}} in place of goods of {{from}}',
      FEWER_one: '{{lines}} line of goods of {{from}} less', FEWER_other: '{{lines}} lines of goods of {{from}} less',
    },
    after: 'Then {{to}} has {{share}} of the lines.', before: '{{from}} has {{share}}.', level: 'Level in lines, the higher value decides; at the same value, the lower Center code.', caution: 'No change is needed to appeal: the other factors may lead to another Center with the same goods.',
  },
  enquiry: {
    title: 'Make an assignment enquiry', text: 'This importer has no Center yet, so there is no assignment to appeal. Ask to be assigned.', label: 'Text of the enquiry, ready to send', copy: 'Copy the text', copied: 'The text is copied.', notCopied: 'The browser did not let us copy. Select the text and copy it yourself.', mail: 'Open it in your e-mail program',
  },
  how: {
    title: 'How to change your Center', lead: 'Every importer has one Center of Excellence and Expertise. If another fits better, you can ask for it: it is called an appeal, it is in writing, and you can make it at any time.', why: 'See first where your headings point to',
    stepsTitle: 'Five things your appeal must contain', page: 'In the form: “{{page}}”',
    content: {
      current: { title: 'Your current Center', text: 'The Center that is assigned to you now. ACE shows it; in an entry summary it is the third digit of the team number.', check: 'Current Center' },
      preferred: { title: 'The Center you prefer', text: 'One of the ten Centers. Headquarters may also grant a third.', check: 'Preferred Center' },
      importers: { title: 'All affected importer numbers, with their bonds', text: 'Every importer of record number the change concerns, each with the bond numbers that belong to it.', check: 'All importer numbers and their bond numbers' },
      justification: { title: 'Why, in writing', text: 'What you mostly import, how your industry does business, what the goods are for, or where the value lies. Name at least one of the four factors.', check: 'Written justification' },
      data: { title: 'Your import data by four-digit heading', text: 'One year or more of imports: the last 12 months, with entry summary lines and value. Less than a year: what there was, and a projection. New: a projection for the current year.', check: 'Import data by heading: entry lines and value' },
      authority: { title: 'Brokers: proof of your authority', text: 'A broker or attorney states by what authority it files: the power of attorney or the statement, and where it is on file.', check: 'Brokers and attorneys: power of attorney or statement' },
    },
    waysTitle: 'Where to send it', ways: 'Any of these. What comes by e-mail or mail is recorded here with the time it was received.', online: 'Online: the form asks for one thing on each page, keeps what you type, and gives you a receipt.', email: 'By e-mail to', mail: 'By mail to', subject: 'Subject line:',
    afterTitle: 'What happens then', after1_one: 'You get a case number, and we check that the appeal is complete. If something is missing we ask you; you have {{count}} day.', after1_other: 'You get a case number, and we check that the appeal is complete. If something is missing we ask you; you have {{count}} days.', after2: 'Your current and your preferred Center advise, side by side. Neither decides.', after3: 'The Executive Director, Cargo and Conveyance Security, decides, with reasons. A new assignment takes effect on the first day of a month.', after4: 'Release of cargo goes on as before. If it is denied, you may file again at any time.',
    checklistTitle: 'Checklist', checkContact: 'Somebody who can be asked: name, e-mail address or telephone number', print: 'Print this page',
  },
} as const;
