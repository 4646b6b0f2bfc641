// Owns how the corrections of an appeal are shown back before they are sent.
import { useWords } from '../../words/index.js';
import type { Values } from '../plan.js';

/** What of the appeal is sent with the answer. */
export function Corrected({ changed, values }: { readonly changed: readonly string[]; readonly values: Values }) {
  const t = useWords('filing');
  const acts = useWords('acts');
  const words: Readonly<Record<string, string>> = {
    currentCenter: t('centers.current'), preferredCenter: t('centers.preferred'), iors: t('steps.importers'), groupExplanation: t('importers.group'), factors: t('justification.factors'), justification: t('justification.text'),
    importHistory: t('data.history'), headingRows: t('data.rows'), authority: t('contact.authority'),
  };
  if (changed.length === 0) return <em className="text-base-dark">{acts('unchanged')}</em>;
  const said = (part: string): string => {
    const value = values[part];
    return typeof value === 'string' ? `: ${value}` : part === 'headingRows' && Array.isArray(value) ? `: ${t('check.rows', { count: value.length })}` : '';
  };
  return <ul className="c-given__list">{changed.map((part) => <li key={part}><strong>{words[part] ?? part}</strong><span className="c-given__text" dir="auto">{said(part)}</span></li>)}</ul>;
}
