// Owns every rule this case type rests on, each with its citation and its mark. Must never hold a number that a clock policy holds.
// 19 CFR 101.10(c) gives five contents, a subject line and an address; deadlines, outcomes and effect are policy of ours (domain § 1.4).
import { law, policy, unofficial } from '@centerline/cases';

export const APPEAL = law(
  '19 CFR 101.10(c)',
  'An importer may appeal its Center assignment at any time, in writing, under the subject line "Appeal Regarding Center Assignment".',
);
export const CURRENT_CENTER = law('19 CFR 101.10(c)(1)', 'An appeal states the current Center assignment.');
export const PREFERRED_CENTER = law('19 CFR 101.10(c)(2)', 'An appeal states the preferred Center assignment.');
export const IMPORTER_NUMBERS = law(
  '19 CFR 101.10(c)(3)', 'An appeal states all affected importer of record numbers and the bond numbers associated with them.',
);
export const JUSTIFICATION = law('19 CFR 101.10(c)(4)', 'An appeal gives a written justification.');
export const FACTORS_RULE = law(
  '19 CFR 101.10(b)', 'The predominant goods imported place an importer; business practices, intended use or high relative value may lead elsewhere.',
);
export const DATA = law('19 CFR 101.10(c)(5)', 'An appeal gives import data at the 4-digit heading level, by the length of the import history.');
export const DATA_NEW = law(
  '19 CFR 101.10(c)(5)(i)', 'A new importer gives its projected importations at the 4-digit heading level during the current year.',
);
export const DATA_PART_YEAR = law(
  '19 CFR 101.10(c)(5)(ii)',
  'An importer with less than one year of history gives projections, and prior data with entry summary lines and value at the 4-digit heading level.',
);
export const DATA_FULL_YEAR = law(
  '19 CFR 101.10(c)(5)(iii)',
  'An importer with more than one year of history gives one year of prior data with entry summary lines and value at the 4-digit heading level.',
);
export const IMPORTER_NUMBER_FORM = law('19 CFR 24.5', 'An importer number has the form CBP Form 5106 gives it.');

export const BOND_FORM = unofficial(
  'CBP importer bond query record, third-party copy', 'A continuous bond number has nine positions; its activity is a letter code of CBP Form 301.',
);
export const HEADING_LIST = unofficial('list of Harmonized System headings', 'A heading is one of the Harmonized System.');
export const HEADING_MAP = unofficial(
  'HTSUS-to-Center map',
  'The official Federal Register list was not obtained; the map in use is unofficial and its result a suggestion, never a decision.',
);

export const LENGTHS = policy('lengths', 'Texts and lists have a greatest length; what must be written must say something.');
export const ACTIVE_CENTERS = policy('active Centers', 'Both Centers of an appeal are active on the day it is filed.');
export const ENQUIRY = policy(
  'assignment enquiry', 'An importer without a Center (PNDING, NOTELG) has no assignment to appeal: it makes an assignment enquiry.',
);
export const ACE_RECORD = policy(
  'importers in ACE',
  'An appeal names importers ACE knows. Another Center in ACE than the one stated is flagged, not refused: stale data is a reason for appealing.',
);
export const OWN_IMPORTERS = policy(
  'whose appeal', 'An importer files for its own numbers, a broker for importers whose power of attorney it holds.',
);
export const ONE_GROUP = policy('one importer group', 'The numbers of an appeal belong to one importer group, or the filer explains why not.');
export const AUTHORITY = policy(
  'authority to sign', 'A broker or attorney states its authority (19 CFR part 141 subpart C); a letter recorded for an importer says who signed it.',
);
export const CONTACT = policy('contact', 'An appeal names somebody who can be asked, with an e-mail address or a telephone number.');
export const CHANNELS_RULE = policy(
  'channels', 'Parties file in the portal; Headquarters records what came by e-mail (CEE@cbp.dhs.gov) or mail, with the instant it was received.',
);
export const TWO_PEOPLE = policy(
  'dated back', 'What is recorded as received on an earlier day is kept as a draft by one person of Headquarters, who says why, and submitted by another: the dates owed to the importer run from it.',
);
export const DATES = policy('dates of import data', 'Prior data end on or before the day of filing; a period begins before it ends.');
export const COVERAGE = policy(
  'one year of prior data',
  'The prior rows together cover 12 months in a row that end within the 3 months before filing. Exactly one year counts as one year or more.',
);
export const ONE_ROW = policy('one row per heading', 'A heading has one row per period and kind, so that nothing counts twice.');
export const VALUES = policy('figures', 'Lines are whole numbers from 1, values are U.S. dollars from 0 with at most two decimals.');

export const STAGES_RULE = policy('course of an appeal', 'Each command belongs to certain stages of the appeal.');
export const PEOPLE_DECIDE = policy('people decide', 'Only a signed-in person takes the acts of people.');
export const DRAFTS = policy('drafts', 'A draft belongs to the party that keeps it until it is submitted; only its form is checked before.');
export const ACKNOWLEDGEMENT = policy('acknowledgement', 'An appeal gets its control number within a working day, as eRulings do.');
export const COMPLETENESS = policy('completeness review', 'Headquarters checks an appeal for completeness before the Centers are asked.');
export const CURE = policy(
  'importer cure period', 'An importer has 30 calendar days to complete its appeal, extended once by 15, after the model of CBP Form 28.',
);
export const INCOMPLETE = policy(
  'incomplete appeals',
  'An appeal is rejected as incomplete, without prejudice, only when the cure period ended unanswered or what was asked was not cured.',
);
export const DUPLICATES = policy('duplicates', 'An appeal that repeats another open one of the same importer is closed in favor of it.');
export const WITHDRAWAL = policy('withdrawal', 'A party may withdraw its appeal until it is decided, and file again at any time.');
export const ON_BEHALF = policy('appeals by e-mail and mail', 'Headquarters records for an importer what the importer wrote by e-mail or mail.');
export const ADVICE = policy(
  'Center advice', 'The current and the preferred Center advise in parallel; neither decides (19 CFR 101.10(c) names Headquarters as the addressee).',
);
export const ADVICE_SEPARATION = policy('separation of duties', 'Who drafted a recommendation does not approve it.');
export const SILENCE = policy(
  'silent Center', "Headquarters goes on without a Center's advice only when that Center's clock has breached, and records the proof.",
);
export const CONSULT = policy(
  'Headquarters consultation',
  'Headquarters may ask Regulations and Rulings; the days of one consultation, at most 60, do not count toward the target, but toward the limit.',
);
export const DECISION = policy(
  'decision', 'The Executive Director, Cargo and Conveyance Security, decides, with reasons, and says how the advice of each Center was used.',
);
export const DECISION_SEPARATION = policy(
  'separation of duties', 'Who drafted the recommendation, or acts or advised for a Center, does not decide.',
);
export const PARTIAL = policy(
  'partial grant', 'A grant for some importer numbers only is an exception with reasons: a single Center per importer is the norm.',
);
export const EFFECTIVE = policy(
  'effective date', 'A new assignment takes effect on the first day of a month, at least 10 working days after the decision.',
);
export const PENDING = policy(
  'pending matters',
  'Pending entry summaries, CBP Forms 28 and 29, protests, liquidations and reconciliations stay with the old Center, unless both directors agree.',
);
export const ACE_CHANGE = policy(
  'ACE confirmation',
  'ACE is the system of record: a granted appeal closes when ACE confirms the new assignment, and an alarm is raised when it does not.',
);
