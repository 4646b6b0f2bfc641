// Owns one fact in a box: its name, its value, and where it comes from if that is not plain.
import type { Mark } from '@centerline/cases';
import type { ReactNode } from 'react';
import { useWords } from '../../words/index.js';

export const FactList = ({ children }: { readonly children: ReactNode }) => <dl className="c-facts c-facts--box">{children}</dl>;

/** Nothing is shown for what is not there. */
export function Fact({ name, children, note, wide = false }: { readonly name: string; readonly children: ReactNode; readonly note?: ReactNode; readonly wide?: boolean }) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return <div className={wide ? 'c-facts__wide' : ''}><dt>{name}</dt><dd>{children}{note === undefined ? null : <span className="c-facts__note">{note}</span>}</dd></div>;
}

/** What was written at length, as it was written. */
export const Long = ({ text }: { readonly text: string }) => <span className="c-long" dir="auto">{text}</span>;

/** Law, policy of ours, or data that nobody official vouches for. */
export function Marked({ mark, citation }: { readonly mark: Mark; readonly citation?: string }) {
  const t = useWords('kit');
  return <span className="c-rule"><span className={`c-mark c-mark--${mark}`}>{t(`mark.${mark}`)}</span>{citation === undefined ? null : <> <cite lang="en">{citation}</cite></>}</span>;
}

export const listed = (items: readonly string[]): ReactNode => (items.length === 0 ? null : items.join(', '));
