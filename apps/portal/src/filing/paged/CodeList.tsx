// Owns a list of identifiers, one below the other, each judged as it is typed: form and check digit, before it is given to anybody. A pasted column fills as many lines as it has.
import type { Checked } from '@centerline/cases';
import { Button } from '@trussworks/react-uswds';
import { useId, type ClipboardEvent } from 'react';
import { useFormContext, useWatch, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import { Around } from '../../kit/form/fields.js';
import { useFaults } from '../../kit/form/FormFaults.js';
import { idOf, languageOf } from '../../kit/form/pointers.js';
import { Icon } from '../../kit/Icon.js';
import { useWords } from '../../words/index.js';

interface Props<Values extends FieldValues> {
  /** Of a list of texts. */
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly most: number;
  /** What the law says of the form of one; its existence others know. */
  readonly check?: (code: string) => Checked;
  /** A closed list to choose from, in place of typing. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly add: string;
  readonly width?: 'small' | 'medium' | 'large' | 'full';
  /** Left as it is typed; identifiers are in capital letters. */
  readonly isText?: boolean;
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

export function CodeList<Values extends FieldValues>({ name, label, hint, isOptional = false, most, check, choices, add, width = 'medium', isText = false }: Props<Values>) {
  const t = useWords('kit');
  const { setValue } = useFormContext<Values>();
  const watched: unknown = useWatch<Values>({ name });
  const codes = isTexts(watched) && watched.length > 0 ? watched : [''];
  // A list of texts by its name; the form's own type cannot know that of a generic one.
  const set = (next: readonly string[]): void => setValue(name, [...next] as FieldPathValue<Values, FieldPath<Values>>, { shouldDirty: true });
  const tidy = (text: string): string => (isText ? text.trim() : text.trim().toUpperCase());
  const put = (index: number, ...texts: readonly string[]): void => set([...codes.slice(0, index), ...texts, ...codes.slice(index + 1)].slice(0, most));
  const paste = (index: number) => (event: ClipboardEvent<HTMLInputElement>): void => {
    const parts = event.clipboardData.getData('text').split(/[\n\r\t;]+/).map(tidy).filter((part) => part !== '');
    if (parts.length < 2) return;
    event.preventDefault();
    put(index, ...parts);
  };
  return (
    <Around name={name} label={label} isGroup isOptional={isOptional} {...(hint === undefined ? {} : { hint })}>
      {codes.map((code, index) => (
        <OneCode key={index} {...{ name: `${name}.${index}`, label: `${label} ${index + 1}`, code, width }} {...(check === undefined ? {} : { check })} {...(choices === undefined ? {} : { choices })}
          onChange={(text) => put(index, text)} onLeave={() => { if (tidy(code) !== code) put(index, tidy(code)); }} onPaste={paste(index)}
          onRemove={codes.length === 1 && code === '' ? null : () => set(codes.filter((_, at) => at !== index))} />
      ))}
      {codes.length >= most ? null : <p><Button type="button" unstyled onClick={() => set([...codes, ''])}>{add}<span className="usa-sr-only">: {label}</span></Button></p>}
      {codes.length > 1 ? <p className="usa-sr-only" role="status">{t('list.shown', { count: codes.length })}</p> : null}
    </Around>
  );
}

interface OneProps extends Pick<Props<FieldValues>, 'check' | 'choices'> {
  readonly name: string;
  readonly label: string;
  readonly code: string;
  readonly width: string;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onRemove: (() => void) | null;
}

/** Typed far enough to be judged: shorter than the shortest that could be right nobody wants to hear of. */
const JUDGED_FROM = 4;

function OneCode({ name, label, code, width, check, choices, onChange, onLeave, onPaste, onRemove }: OneProps) {
  const t = useWords('kit');
  const paged = useWords('paged');
  const verdictId = useId();
  const fault = useFaults().fields.get(name);
  const checked = check === undefined || code.trim().length < JUDGED_FROM ? null : check(code.trim().toUpperCase());
  const isWrong = fault !== undefined || checked?.ok === false;
  const shared = { id: idOf(name), 'aria-label': label, 'aria-invalid': isWrong, 'aria-describedby': verdictId, value: code } as const;
  return (
    <div className="c-code">
      {choices === undefined
        ? <input {...shared} type="text" dir="auto" autoComplete="off" spellCheck={false} className={`usa-input c-input--${width}${isWrong ? ' usa-input--error' : ''}`} onChange={(event) => onChange(event.target.value)} onBlur={onLeave} onPaste={onPaste} />
        : <select {...shared} className={`usa-select${isWrong ? ' usa-input--error' : ''}`} onChange={(event) => onChange(event.target.value)}><option value="">{t('form.choose')}</option>{choices.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>)}</select>}
      {onRemove === null ? null : <Button type="button" unstyled onClick={onRemove}>{t('form.remove')}<span className="usa-sr-only">: {label}</span></Button>}
      <span id={verdictId} className="c-code__verdict">
        {fault !== undefined ? <span className="c-code__wrong" {...languageOf(fault)}>{fault.message}</span>
          : checked === null ? null
            : checked.ok ? <span className="c-verdict c-verdict--met"><Icon name="checkCircle" />{paged('codeRight')}</span> : <span className="c-code__wrong" lang="en">{checked.message}</span>}
      </span>
    </div>
  );
}
