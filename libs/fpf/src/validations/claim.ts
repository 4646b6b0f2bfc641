// Owns what a request must say of the claim: case number, office, action, statutes, amounts, importers, bond, entries, headings.
import {
  checkBond, checkEntryNumber, checkFpfNumber, checkHeading, checkIor, checkPortCode, invalid, type Checked, type Moment, type Refusal, type RuleRef,
} from '@centerline/cases';
import * as rules from '../citations.js';
import { ACTION_TYPES, type RequestBody } from '../fields.js';
import { readStatute } from '../facts/statutes.js';
import { LENGTH, MOST } from '../policies.js';
import { amountFaults, faultIf, listFaults, requiredFaults, textFaults, wordFaults } from './form.js';

const formFaults = (checked: Checked, field: string, code: string, rule: RuleRef): readonly Refusal[] =>
  checked.ok ? [] : [invalid(field, code, checked.message, rule)];

function numberFaults({ fpfCaseNumber, ePetitionReference, petitionCopy }: RequestBody, moment: Moment): readonly Refusal[] {
  const year = Number(moment.at.slice(0, 4));
  const copy = petitionCopy
    ? [
        ...textFaults(petitionCopy.fileName, '/petitionCopy/fileName', 'The name of the petition file', LENGTH.name),
        ...faultIf(
          !/^[0-9a-f]{64}$/.test(petitionCopy.sha256), '/petitionCopy/sha256', 'bad-hash', 'The SHA-256 of a file has 64 digits 0-9 and a-f.',
          rules.PETITION,
        ),
      ]
    : [];
  return [
    ...formFaults(
      checkFpfNumber(fpfCaseNumber, (port) => moment.book.port(port) !== null, year), '/fpfCaseNumber', 'bad-case-number', rules.CASE_NUMBER,
    ),
    ...textFaults(ePetitionReference, '/ePetitionReference', 'The ePetition reference', LENGTH.reference),
    ...copy,
  ];
}

function portFaults(port: string, moment: Moment): readonly Refusal[] {
  const faults = formFaults(checkPortCode(port), '/port', 'bad-port', rules.PORT_LIST);
  if (faults.length > 0 || moment.book.port(port)) return faults;
  return [invalid('/port', 'unknown-port', `There is no port ${port}.`, rules.PORT_LIST)];
}

function amountsFaults({ actionType, claimAmount, seizedValue }: RequestBody): readonly Refusal[] {
  const faults = [...amountFaults(claimAmount, '/claimAmount', 'The claim', 1), ...amountFaults(seizedValue, '/seizedValue', 'The seized value', 0)];
  if (actionType === 'SEIZURE') faults.push(...requiredFaults(seizedValue, '/seizedValue', 'The value of what was seized', rules.PETITION));
  else if (seizedValue !== undefined) faults.push(invalid('/seizedValue', 'seizures-only', 'Only a seizure has a seized value.', rules.PETITION));
  return faults;
}

function statuteFaults(statutes: readonly string[]): readonly Refusal[] {
  const faults = [...listFaults(statutes, '/statutes', 'statutes', { min: 1, max: MOST.statutes }, rules.PETITION)];
  statutes.forEach((statute, index) => {
    if (!readStatute(statute))
      faults.push(invalid(`/statutes/${index}`, 'bad-statute', `"${statute}" is not written like "19 U.S.C. 1592" or "19 CFR 113.62(b)".`, rules.PETITION));
  });
  return faults;
}

/** All numbers known to ACE and of one account: the first is the petitioner's own. */
function importerFaults(iors: readonly string[], moment: Moment): readonly Refusal[] {
  const faults = [...listFaults(iors, '/iors', 'importer numbers', { min: 1, max: MOST.iors }, rules.IMPORTER_NUMBER)];
  const records = iors.map((number) => moment.importers.find((one) => one.ior === number));
  iors.forEach((number, index) => {
    const form = formFaults(checkIor(number), `/iors/${index}`, 'bad-importer-number', rules.IMPORTER_NUMBER);
    faults.push(...form);
    if (form.length === 0 && !records[index])
      faults.push(invalid(`/iors/${index}`, 'unknown-importer', 'ACE knows no importer of that number.', rules.ACE_RECORD));
  });
  const accounts = new Set(records.flatMap((record) => (record ? [record.account] : [])));
  if (accounts.size > 1)
    faults.push(invalid('/iors', 'several-accounts', 'The importer numbers belong to several accounts; a petition has one petitioner.', rules.ONE_PETITIONER));
  return faults;
}

function bondFaults({ actionType, bond, surety, demandOnSuretyOn }: RequestBody): readonly Refusal[] {
  const faults: Refusal[] = [...textFaults(surety, '/surety', 'The surety', LENGTH.name)];
  if (bond !== undefined) faults.push(...formFaults(checkBond(bond), '/bond', 'bad-bond', rules.BOND_FORM));
  if (actionType === 'LIQUIDATED_DAMAGES') {
    faults.push(...requiredFaults(bond, '/bond', 'The bond the liquidated damages are claimed on', rules.BOND));
    if (demandOnSuretyOn !== undefined && surety === undefined)
      faults.push(invalid('/surety', 'missing', 'A demand on a surety names the surety.', rules.SURETY_PERIOD));
  } else if (surety !== undefined || demandOnSuretyOn !== undefined) {
    faults.push(invalid('/surety', 'liquidated-damages-only', 'A surety and a demand on it belong to liquidated damages.', rules.SURETY_PERIOD));
  }
  return faults;
}

function entryFaults({ entryNumbers, headings }: RequestBody, moment: Moment): readonly Refusal[] {
  const canonical = entryNumbers.map((number) => checkEntryNumber(number));
  return [
    ...listFaults(
      canonical.map((checked, index) => (checked.ok ? checked.value : (entryNumbers[index] ?? ''))), '/entryNumbers', 'entry numbers',
      { min: 0, max: MOST.entryNumbers }, rules.ENTRY_NUMBER,
    ),
    ...canonical.flatMap((checked, index) => formFaults(checked, `/entryNumbers/${index}`, 'bad-entry-number', rules.ENTRY_NUMBER)),
    ...listFaults(headings, '/headings', 'headings', { min: 0, max: MOST.headings }, rules.HEADING_LIST),
    ...headings.flatMap((heading, index) => {
      const faults = formFaults(checkHeading(heading), `/headings/${index}`, 'bad-heading', rules.HEADING_LIST);
      return faults.length > 0 || moment.book.headingExists(heading) ? faults : [invalid(`/headings/${index}`, 'unknown-heading', `There is no heading ${heading}.`, rules.HEADING_LIST)];
    }),
  ];
}

export const questionFaults = (questions: readonly string[], field: string): readonly Refusal[] => [
  ...listFaults(questions, field, 'questions', { min: 0, max: MOST.questions }, rules.REQUEST),
  ...questions.flatMap((question, index) => textFaults(question, `${field}/${index}`, 'A question to the Center', LENGTH.text)),
];

/** Every fault of what the request says of the claim. */
export const claimFaults = (body: RequestBody, moment: Moment): readonly Refusal[] => [
  ...numberFaults(body, moment),
  ...portFaults(body.port, moment),
  ...wordFaults(body.actionType, ACTION_TYPES, '/actionType', 'The action', rules.PETITION_FILED),
  ...amountsFaults(body),
  ...statuteFaults(body.statutes),
  ...textFaults(body.petitioner, '/petitioner', 'The petitioner', LENGTH.name),
  ...importerFaults(body.iors, moment),
  ...bondFaults(body),
  ...entryFaults(body, moment),
  ...questionFaults(body.questions, '/questions'),
];
