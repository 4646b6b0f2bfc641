// Owns the page before sending: every answer in its place, each with the way back to change it.
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../words/index.js';
import { idOf } from './pointers.js';

export interface Given {
  /** The field, so that an error leads here. */
  readonly name: string;
  readonly words: string;
  /** Nothing is shown as "not given". */
  readonly value: ReactNode;
}
interface Props {
  readonly title: string;
  readonly given: readonly Given[];
  readonly change: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

export function CheckAnswers({ title, given, change }: Props) {
  const t = useWords('kit');
  return (
    <section className="c-check">
      <div className="c-check__head"><h2>{title}</h2><Link {...change} className="usa-link">{t('form.change')}<span className="usa-sr-only">: {title}</span></Link></div>
      <dl>
        {given.map(({ name, words, value }) => (
          <div key={name} id={idOf(name)} tabIndex={-1} className="c-check__row"><dt>{words}</dt><dd dir="auto">{value === null || value === undefined || value === '' ? <em className="text-base-dark">{t('form.notGiven')}</em> : value}</dd></div>
        ))}
      </dl>
    </section>
  );
}
