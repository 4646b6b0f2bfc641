// Owns the page on which an appeal is filed without script: the five contents of 19 CFR 101.10(c) on one page, readable by a screen reader,
// every fault at its field and once more in a list at the top. Must never lose what a person wrote.
import type { CenterRecord, RuleRef } from '@centerline/cases';
import { FACTORS, IMPORT_HISTORIES, LIMITS, RULES, SUBJECT, type AuthorityKind, type Factor, type ImportHistory } from '@centerline/reassignment';
import { escape } from '../pages.js';
import { IOR_COLUMNS, ROW_COLUMNS, type Fault, type FieldName, type Fields, type TextField } from './appealForm.js';

export const APPEAL_AT = '/plain/reassignment';

const FACTOR_WORDS: Readonly<Record<Factor, string>> = {
  PREDOMINANT_GOODS: 'The goods I import most belong to another Center', BUSINESS_PRACTICES: 'My business practices', INTENDED_USE: 'What the goods are used for', HIGH_RELATIVE_VALUE: 'The high value of some goods',
};
const HISTORY_WORDS: Readonly<Record<ImportHistory, string>> = {
  NEW: 'I have not imported yet: projected rows for this year', LESS_THAN_ONE_YEAR: 'Less than one year: prior and projected rows', ONE_YEAR_OR_MORE: 'One year or more: prior rows for twelve months',
};
const AUTHORITY_WORDS: Readonly<Record<AuthorityKind, string>> = {
  IMPORTER_OFFICER: 'Officer of the importer', POWER_OF_ATTORNEY: 'Power of attorney', ATTORNEY_STATEMENT: "Attorney's statement",
};

export interface AppealPage {
  readonly fields: Fields;
  readonly faults: readonly Fault[];
  readonly csrf: string;
  /** Idempotency-Key of this form. */
  readonly attempt: string;
  readonly centers: readonly CenterRecord[];
}

/** The body of the page. */
export function appealPage({ fields, faults, csrf, attempt, centers }: AppealPage): string {
  const at = new Field(fields, faults);
  const center = (name: TextField, label: string, rule: RuleRef): string => at.select(name, label, rule, centers.map(({ code, name: words }) => [code, `${code} ${words}`]));
  return `${summary(faults)}
<p>${escape(RULES.APPEAL.text)} <cite>${escape(RULES.APPEAL.citation)}</cite></p>
<form method="post" action="${APPEAL_AT}" accept-charset="utf-8" novalidate>
<input type="hidden" name="csrf" value="${escape(csrf)}"><input type="hidden" name="attempt" value="${escape(attempt)}">
<p><strong>Subject:</strong> ${escape(SUBJECT)}</p>
${center('currentCenter', '1. Current Center', RULES.CURRENT_CENTER)}
${center('preferredCenter', '2. Preferred Center', RULES.PREFERRED_CENTER)}
${at.area('iors', '3. Importer numbers and their bonds', RULES.IMPORTER_NUMBERS, `One line for each bond: ${IOR_COLUMNS.join(', ')}. Example: 91-1000001BH, 991AB0001, A`, true)}
${at.area('groupExplanation', 'If the numbers belong to several importer groups, why are they in one appeal? (optional)', RULES.ONE_GROUP, '', false)}
${at.area('justification', '4. Justification', RULES.JUSTIFICATION, `At least ${LIMITS.justification.least} characters.`, false)}
${at.boxes('factors', 'What does the justification rest on?', RULES.FACTORS_RULE, FACTORS.map((one) => [one, FACTOR_WORDS[one]]))}
${at.radios('importHistory', '5. How long have you imported?', RULES.DATA, IMPORT_HISTORIES.map((one) => [one, HISTORY_WORDS[one]]))}
${at.area('headingRows', 'Import data by 4-digit heading', RULES.DATA, `Paste from a spreadsheet, or write one line for each heading: ${ROW_COLUMNS.join(', ')}. The kind is PRIOR or PROJECTED, days are YYYY-MM-DD. Example: 9503, PRIOR, 900, 4500000, 2025-10-01, 2026-09-30`, true)}
<h2>Whom may we ask?</h2>
${at.text('contactName', 'Name', RULES.CONTACT, 'name')}
${at.text('contactEmail', 'E-mail address', RULES.CONTACT, 'email')}
${at.text('contactPhone', 'Telephone (optional if you gave an e-mail address)', RULES.CONTACT, 'tel')}
<h2>If you file for somebody else</h2>
${at.select('authorityKind', 'By what authority? (brokers and attorneys)', RULES.AUTHORITY, Object.entries(AUTHORITY_WORDS))}
${at.text('authorityReference', 'Where is it on file?', RULES.AUTHORITY, 'off')}
${at.text('authoritySignedOn', 'Signed on (YYYY-MM-DD)', RULES.AUTHORITY, 'off')}
<p><button class="usa-button">File the appeal</button></p>
</form>`;
}

function summary(faults: readonly Fault[]): string {
  if (faults.length === 0) return '';
  const line = ({ field, message }: Fault): string => `<li>${field === null ? escape(message) : `<a href="#${field}">${escape(message)}</a>`}</li>`;
  return `<div class="usa-alert usa-alert--error" id="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors-title">
<h2 id="errors-title">${faults.length === 1 ? 'There is a problem' : `There are ${faults.length} problems`}. Nothing has been filed yet.</h2>
<ul>${faults.map(line).join('\n')}</ul></div>`;
}

type Choice = readonly [value: string, words: string];

/** Fields of the form, each with its label, its rule, its hint and its faults tied to it. */
class Field {
  constructor(private readonly fields: Fields, private readonly faults: readonly Fault[]) {}

  text(name: TextField, label: string, rule: RuleRef, autocomplete: string): string {
    return this.group(name, label, rule, '', (about) => `<input class="usa-input" id="${name}" name="${name}" value="${escape(this.fields[name])}" autocomplete="${autocomplete}"${about}>`);
  }
  area(name: TextField, label: string, rule: RuleRef, hint: string, isTable: boolean): string {
    // A line break right after the tag is not part of the text.
    return this.group(name, label, rule, hint, (about) => `<textarea class="usa-textarea${isTable ? ' usa-textarea--rows' : ''}" id="${name}" name="${name}" spellcheck="${isTable ? 'false' : 'true'}"${about}>\n${escape(this.fields[name])}</textarea>`);
  }
  select(name: TextField, label: string, rule: RuleRef, choices: readonly Choice[]): string {
    const known = choices.some(([value]) => value === this.fields[name]) || this.fields[name] === '';
    const all: readonly Choice[] = [['', '– Select –'], ...choices, ...(known ? [] : [[this.fields[name], this.fields[name]] as const])];
    const options = all.map(([value, words]) => `<option value="${escape(value)}"${value === this.fields[name] ? ' selected' : ''}>${escape(words)}</option>`).join('');
    return this.group(name, label, rule, '', (about) => `<select class="usa-select" id="${name}" name="${name}"${about}>${options}</select>`);
  }
  boxes(name: 'factors', legend: string, rule: RuleRef, choices: readonly Choice[]): string {
    return this.set(name, legend, rule, choices, 'checkbox', (value) => this.fields.factors.includes(value));
  }
  radios(name: 'importHistory', legend: string, rule: RuleRef, choices: readonly Choice[]): string {
    return this.set(name, legend, rule, choices, 'radio', (value) => this.fields[name] === value);
  }

  private set(name: FieldName, legend: string, rule: RuleRef, choices: readonly Choice[], type: 'checkbox' | 'radio', isChosen: (value: string) => boolean): string {
    // The first choice carries the name of the field, so that a fault leads to it.
    const choice = ([value, words]: Choice, index: number): string => {
      const id = index === 0 ? name : `${name}-${value}`;
      return `<div class="usa-checkbox"><input type="${type}" id="${id}" name="${name}" value="${value}"${isChosen(value) ? ' checked' : ''}><label for="${id}">${escape(words)}</label></div>`;
    };
    return `<fieldset class="usa-fieldset usa-form-group${this.wrong(name) ? ' usa-form-group--error' : ''}"${this.about(name, false)}><legend class="usa-legend">${escape(legend)}</legend>${this.under(name, rule, '')}${choices.map(choice).join('')}</fieldset>`;
  }
  private group(name: FieldName, label: string, rule: RuleRef, hint: string, control: (about: string) => string): string {
    return `<div class="usa-form-group${this.wrong(name) ? ' usa-form-group--error' : ''}"><label class="usa-label" for="${name}">${escape(label)}</label>${this.under(name, rule, hint)}${control(this.about(name, this.wrong(name)))}</div>`;
  }
  private under(name: FieldName, rule: RuleRef, hint: string): string {
    const faults = this.faults.filter(({ field }) => field === name).map(({ message, rule: broken }) => `<p class="usa-error-message">Error: ${escape(message)}${broken && broken.citation !== rule.citation ? ` <cite>${escape(broken.citation)}</cite>` : ''}</p>`).join('');
    return `<div id="about-${name}">${hint === '' ? '' : `<p class="usa-hint">${escape(hint)}</p>`}<p class="usa-hint">${escape(rule.text)} <cite>${escape(rule.citation)}</cite></p>${faults}</div>`;
  }
  private about(name: FieldName, isWrong: boolean): string {
    return ` aria-describedby="about-${name}"${isWrong ? ' aria-invalid="true"' : ''}`;
  }
  private wrong(name: FieldName): boolean {
    return this.faults.some(({ field }) => field === name);
  }
}
