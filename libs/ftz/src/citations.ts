// Owns every rule this case type rests on, each with its citation and its mark. Must never hold a number that a clock policy holds.
// No regulation gives a port a Center-then-Headquarters ladder: COAC recommendation 18 asks for one, and 19 CFR 177.11 is the model.
import { law, policy, unofficial } from '@centerline/cases';

export const LOCAL_FIRST = law(
  '19 CFR 177.11',
  'A field office resolves a current question on clearly established rules itself; only otherwise is it forwarded to Headquarters for internal advice.',
);
export const REVOCATION_ADVICE = law('19 CFR 146.83(a)', 'A port director who recommends revocation to the Board may ask Regulations and Rulings for internal advice on a substantial question of law.');
export const REMOVAL = law('19 CFR 146.71(c)', 'Merchandise leaves the zone within 5 working days of the permit; the port director may extend for good cause.');
export const WEEKLY_ENTRY = law('19 U.S.C. 1484(i)', 'A weekly entry is filed on or before the first day of its 7-day period.');
export const RECONCILIATION = law('19 CFR 146.25', 'The annual reconciliation is prepared within 90 days of the end of the zone year; the port director may extend.');
export const CERTIFICATION = law('19 CFR 146.25', 'The operator certifies the annual reconciliation to the port director within 10 working days after it.');
export const SUSPENSION = law('19 CFR 146.82', 'On a suspension the operator is heard within 30 days of its request and may add views within 10 calendar days of receiving the record.');
export const DIRECT_DELIVERY = law('19 CFR 146.40(c)', 'Under direct delivery a signed CBP Form 214 is filed each business day for the previous business day.');
export const ADMISSION = law('19 CFR 146.32', 'Merchandise is admitted on a uniquely numbered CBP Form 214.');
export const ACTIVITY = law('19 CFR 146.52', 'Manipulation, manufacture, exhibition or destruction is applied for on CBP Form 216.');
export const IMPORTER_NUMBER_FORM = law('19 CFR 24.5', 'An importer number has the form CBP Form 5106 gives it.');

export const ENTRY_NUMBER = unofficial('CATAIR Appendix E, third-party copies', 'An entry number ends with a check digit.');
export const ZONE_IDENTIFIERS = unofficial('Zone ID and FIRMS, trade sources', 'A Zone ID has nine positions (the legacy one seven), a FIRMS code four, and each activated site has exactly one of both.');
export const BOND_FORM = unofficial('CBP importer bond query record, third-party copy', 'A continuous bond number has nine positions.');
export const FORM_NUMBERS = unofficial('CBP Forms 214 and 216', 'The number has 3 to 25 letters, digits and hyphens; no official pattern was found.');
export const HEADING_LIST = unofficial('list of Harmonized System headings', 'A heading is one of the Harmonized System.');

export const LENGTHS = policy('lengths', 'Texts and lists have a greatest length; what must be written must say something.');
export const OPENING = policy('opening', 'A port officer or the port director opens a case for a zone of that port.');
export const CATEGORY = policy('categories', 'A question has one category, and each category needs the references by which it can be settled.');
export const LANE = policy('lanes', 'The urgent lane is for cargo that is held; all other questions are standard or complex.');
export const CARGO = policy('held cargo', 'Held cargo has its day of arrival, and demurrage does not begin before that.');
export const ACTIVE_ZONE = policy('active zone', 'The site is activated at that port on the day the case is opened.');
export const KNOWN_IMPORTER = policy('importers in ACE', 'The user of the zone is an importer ACE knows.');
export const LEAD_CENTER = policy('lead Center', "The lead Center is the one the importer is assigned to; another one needs a reason. Other industries' Centers are named consults.");
export const ATTEMPTS = policy('local attempts', 'The port records what it tried, when, and with what result.');
export const DATES = policy('dates', 'What has happened lies on or before today, and what follows on a day not before that day; a year that cannot be meant is asked about.');
export const LINKED_APPEALS = policy('linked appeals', 'An appeal of a suspension or of a rescinded CBP Form 216 is no FTZ escalation: it is linked and keeps its own dates.');

export const STAGES_RULE = policy('course of an FTZ case', 'Each command belongs to certain stages of the case.');
export const PEOPLE_DECIDE = policy('people decide', 'Only a signed-in person takes the acts of people.');
export const CONSULTATION = policy('Center consultation', 'The port asks the lead Center, and the named consults beside it. Release stays with the port: what Centers say is advice.');
export const ADVICE = policy('Center advice', 'A specialist of a Center that was asked drafts; a supervisor or the director of that Center makes it final.');
export const ADVICE_SEPARATION = policy('separation of duties', 'Who drafted advice does not approve it.');
export const ADVICE_HANDS = policy('whose approval', 'Outside the urgent lane, approval that a supervisor has taken is that supervisor\'s or the director\'s; in the urgent lane any supervisor of the Center may approve.');
export const SILENCE = policy('silent Center', "The port goes on without the lead Center's advice only when that Center's clock has breached, and records the proof.");
export const LOCAL_RESOLUTION = policy('local resolution', 'The port decides, and the record says how the advice of the lead Center was used.');
export const HQ_GATE = policy('way to Headquarters', 'Modelled on 19 CFR 177.11 (COAC recommendation 18): a port escalates with at least one recorded attempt, and the advice of the lead Center or the proof of its silence.');
export const CERTIFICATE = policy("port director's certificate", 'The port director, or a designee, certifies that the question cannot be resolved locally, and why. Who requested the escalation does not certify it.');
export const EMERGENCY = policy('emergency bypass', 'A flagged emergency in the urgent lane goes to Headquarters at once, with the approval and the reason of the port director.');
export const FORCE_UP = policy('force-up of a silent port', 'When the clock of the port has breached, Headquarters or the director of the lead Center may take the case up, with the proof.');
export const ACKNOWLEDGEMENT = policy('acknowledgement by Headquarters', 'An analyst of Headquarters acknowledges an escalation in person.');
export const INFORMATION = policy('information for Headquarters', 'Headquarters may ask the port or the lead Center; only its own direction clock waits, within its bound.');
export const RETURN = policy('return to the port', 'What is not ripe goes back with reasons; the port works on with a fresh clock, or the case ends where Headquarters leaves it to the port for good.');
export const BOARD = policy('referral to the FTZ Board', 'A question of grant or production authority is for the Board (19 U.S.C. 81a to 81u).');
export const REFERRAL_END = policy('ending with a referral', 'Headquarters may end the case when the referral itself is the answer.');
export const DIRECTION = policy('direction by Headquarters', 'OFO Headquarters (CCS) directs the port, with reasons, and says how the Center advice was used.');
export const DIRECTION_SEPARATION = policy('separation of duties', 'Who drafted a direction does not issue it.');
export const IMPLEMENTATION = policy('implementation', 'The port carries out the direction and says what it did.');
export const WITHDRAWAL = policy('withdrawal', 'The port may withdraw its question until Headquarters has directed, unless the case was forced up over its silence.');
export const OVERTAKEN = policy('overtaken by events', 'The port, or Headquarters, ends a case that events have overtaken; a forced-up case or a direction only Headquarters lays down.');
export const LANE_CHANGE = policy('change of lane', 'The port director, or a supervisor of the lead Center, changes the lane with a reason; the new times count from the same beginning, and a breach stands.');
export const LEAD_CHANGE = policy('change of the lead Center', 'Headquarters or the port director names another lead Center with a reason; the clock is handed over.');
export const TRACKED = policy('tracked dates', 'Dates set by law run beside the case. Nothing that happens to the case moves them; only the recorded decision of the port director extends one, where its rule allows.');
export const PRECEDENT = policy('precedent notes', 'A closed case may leave a note for uniformity (COAC recommendation 18) that names nobody.');
