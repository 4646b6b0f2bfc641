// Owns every rule this case type rests on, each with its citation and its mark. Must never hold a number that a clock policy holds.
// Recommendation 14 of COAC is no regulation: the request for input itself is policy of ours, the petition's dates are law (domain §§ 0, 2.1).
import { law, policy, unofficial } from '@centerline/cases';

export const PETITION = law('19 CFR 171.1', 'A petition is addressed to the FP&F Officer named in the notice of claim and states the violation, the facts and the petitioner.');
export const PETITION_FILED = law('19 CFR 171.2', 'A petition is filed within the period that runs from the mailing of the notice, or within an extension the FP&F Officer granted.');
export const SEIZURE_PERIOD = law('19 CFR 171.2(b)(1)', 'A petition on a seizure is filed within 30 days from the mailing of the notice.');
export const PENALTY_PERIOD = law('19 CFR 171.2(b)(2)', 'A petition on a penalty is filed within 60 days from the mailing of the notice.');
export const LIQUIDATED_DAMAGES_PERIOD = law('19 CFR 172.3(b)', 'A petition on liquidated damages is filed within 60 days from the mailing of the notice to the bond principal.');
export const SUPPLEMENTAL_PERIOD = law('19 CFR 171.61', 'A supplemental petition is filed within 60 days from the notice of the decision.');
export const EXTENSION = law('19 CFR 171.2(c)', 'The FP&F Officer may extend the period for a petition when circumstances warrant.');
export const SHORTER_PERIOD = law('19 CFR 171.2(e)', 'With less than 180 days to the limitations date the notice may set a shorter period of at least 7 working days.');
export const PAYMENT_PERIOD = law('19 CFR 171.22', 'A decision to mitigate or remit on payment is good for 60 days from its notice, unless it says otherwise.');
export const SURETY_PERIOD = unofficial('19 CFR 172.4, from a trade source', 'A surety has 60 days from the demand on it.');
export const BOND = law('19 CFR 172.3(a)', 'A petition on liquidated damages is filed by the principal of the bond.');
export const BOND_FORM = unofficial('CBP importer bond query record, third-party copy', 'A continuous bond number has nine capital letters or digits.');

export const LIMITATIONS = law('19 U.S.C. 1621', 'An action is begun within five years from the violation or its discovery; a forfeiture also within two years from the discovery of the involvement of the property.');
export const LIMITATIONS_WAIVER = law('19 CFR 171.64', 'A waiver of the statute of limitations may be required when less than one year remains.');
export const CULPABILITY = law('19 U.S.C. 1592(c)', 'Negligence, gross negligence and fraud are levels of culpability of a 1592 penalty only.');
export const CAFRA_SCOPE = law('18 U.S.C. 983(i)', 'A civil forfeiture statute is none of title 19, the Internal Revenue Code, the Food, Drug, and Cosmetic Act, or the trading-with-the-enemy and emergency powers laws.');
export const CAFRA_NOTICE = law('18 U.S.C. 983(a)(1)', 'Where the Act applies, notice is sent within 60 days of the seizure.');
export const CAFRA_CLAIM = law('18 U.S.C. 983(a)(2)', 'The deadline of a claim is not earlier than 35 days from the mailing of the letter.');

export const JUSTICE = law('19 CFR 172.13(a)', 'No action is taken on a petition that was referred to the Department of Justice; it is forwarded there.');
export const HQ_ADVICE = law('19 CFR 171.14', 'Headquarters advice may be sought in any case on a novel or complex issue; the request goes to the FP&F Officer.');
export const HQ_PETITION = law('19 CFR 171.12', 'A petition outside the delegated authority is referred to the Chief, Penalties Branch, Regulations and Rulings.');
export const DELEGATION = law('19 CFR 171.11(a)', 'The FP&F Officer remits or mitigates in accordance with appropriate delegations of authority.');
export const SUPPLEMENTAL_DECIDER = law('19 CFR 171.62(a)', 'Supplemental petitions on 19 U.S.C. 1641 penalties over $10,000 go to the Chief, Penalties Branch.');
export const NO_VIOLATION = law('19 CFR 171.11(b)', 'The FP&F Officer may always cancel a claim when the violation definitely did not occur.');
export const COMPROMISE = law('19 U.S.C. 1617', 'An offer in compromise says so, and its amount is deposited.');
export const OUTCOMES_RULE = law('19 U.S.C. 1618', 'Penalties and forfeitures may be remitted or mitigated; claims on bonds are cancelled on payment of a lesser amount (19 U.S.C. 1623(c)).');

export const CASE_NUMBER = unofficial('form of FP&F case numbers, recalled', 'An FP&F case number is fiscal year, port, serial number and a suffix.');
export const IMPORTER_NUMBER = law('19 CFR 24.5', 'An importer number has the form CBP Form 5106 gives it.');
export const ENTRY_NUMBER = law('19 CFR 142.3a', 'An entry number is the filer code, seven digits and a check digit.');
export const HEADING_LIST = unofficial('list of Harmonized System headings', 'A heading is one of the Harmonized System.');
export const PORT_LIST = unofficial('Schedule D port list', 'A port is one of Schedule D.');

export const REQUEST = policy('request for Center input', 'When a trusted partner asks, FP&F asks for formal Center input once a petition is filed (COAC recommendation 14).');
export const WHO_ASKED = policy('who asked', 'A request of a partner says who asked, when and how; a paralegal may record what came by mail or telephone.');
export const INTERNAL_FIELDS = policy('internal fields', 'Culpability, limitations, CAFRA and planned decision are for FP&F to record: a party leaves them out.');
export const LENGTHS = policy('lengths', 'Texts and lists have a greatest length; what must be written must say something.');
export const DATES = policy('dates', 'A date exists, is not in the future where it tells what happened, and follows what it must follow.');
export const AMOUNTS = policy('amounts', 'Amounts are whole U.S. dollars.');
export const ONE_PETITIONER = policy('one petitioner', 'The importer numbers of a request belong to one account.');
export const ACE_RECORD = policy('importers in ACE', 'A request names importers ACE knows.');
export const ONE_AT_A_TIME = policy('one input round at a time', 'A petition has one open request for input; a supplemental petition opens a linked round.');
export const ROUNDS = policy('linked rounds', 'A supplemental petition opens a new round with its own dates, linked to the last decided one; rounds count upwards.');
export const STAGES_RULE = policy('course of a request for input', 'Each command belongs to certain stages of the request.');
export const PEOPLE_ACT = policy('people act', 'Only a signed-in person takes the acts of people.');
export const ELIGIBILITY = policy('trusted partner', 'The duty of recommendation 14 holds for a partner active on the day of the request; status on the day of the violation is recorded too.');
export const DECLINING = policy('declining', 'FP&F declines only for ineligibility, referral to Justice or danger to the limitations date, with reasons (after the pattern of 19 CFR 171.14).');
export const VOLUNTARY = policy('voluntary request', 'FP&F may ask a Center also where recommendation 14 does not oblige it.');
export const ASSIGNED_CENTER = policy('which Center', "The Center asked is the petitioner's assigned Center; FP&F names one only where the importer has none.");
export const GUARD = policy('limitations guard', 'Center input is due at least 60 days before the limitations date and before any decision date FP&F has set; it is compressed to no less than 3 working days, or not asked for.');
export const CENTER_WORK = policy('Center input', 'A specialist of the Center drafts, a supervisor or director approves; drafts stay within the Center.');
export const SEPARATION = policy('separation of duties', 'Who drafted the input does not approve it; a paralegal never decides.');
export const TWO_PEOPLE = policy(
  'dated back', 'Where FP&F records that a partner asked on an earlier day, or that a petition came in time which would be late by the day of recording, it says why, and somebody else than who recorded it checks the partner.',
);
export const INPUT_CONTENT = policy('content of Center input', 'Input is made of points with an id each, a recommendation and the confidence it is given with.');
export const INPUT_EXTENSION = policy('extension of Center input', 'The FP&F Officer extends the input clock once, by at most 10 working days, never past the limitations guard.');
export const CLARIFICATION = policy('clarification', 'The Center may ask FP&F; its clock stops for that at most twice, each time for at most 5 days.');
export const LAPSE = policy('lapse', 'Five working days after the input was due FP&F may go on without it; input that comes before the disposition is taken, and recorded as late.');
export const DISPOSITION = policy('disposition', 'FP&F says of every point of the input whether it was followed, in part, or not and why; no case closes before.');
export const WITHDRAWAL = policy('withdrawal', 'A partner may withdraw its request, FP&F its voluntary one, until the input is delivered or has lapsed.');
