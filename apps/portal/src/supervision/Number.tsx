// Owns a number of a table: a link to exactly what it counts, or a plain nought.
import { Link } from '@tanstack/react-router';
import { sayNumber } from '../kit/times.js';
import { useLanguage } from '../words/index.js';
import type { Counted } from './answers.js';
import { casesBehind, clocksBehind } from './search.js';

interface Props {
  readonly counted: Counted;
  /** What is counted, for who hears the link alone. */
  readonly what: string;
  readonly to: 'clocks' | 'cases';
}

export function Number({ counted: { count, href }, what, to }: Props) {
  const language = useLanguage();
  const said = sayNumber(count, language);
  if (count === 0) return <span className="text-base-dark">{said}</span>;
  const label = `${said}: ${what}`;
  return to === 'clocks'
    ? <Link to="/supervision/clocks" search={clocksBehind(href)} className="usa-link" aria-label={label}>{said}</Link>
    : <Link to="/supervision/cases" search={casesBehind(href)} className="usa-link" aria-label={label}>{said}</Link>;
}
