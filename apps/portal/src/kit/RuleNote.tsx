// Owns how a rule is cited: law, policy and unofficial data are told apart in words, never by colour alone.
import type { RuleRef } from '@centerline/cases';
import { useWords } from '../words/index.js';

/** The citation with its mark; the rule's text as the law library has it, in English. */
export function RuleNote({ rule, withText = false }: { readonly rule: RuleRef; readonly withText?: boolean }) {
  const t = useWords('kit');
  return (
    <span className="c-rule">
      <span className={`c-mark c-mark--${rule.mark}`}>{t(`mark.${rule.mark}`)}</span> <cite lang="en">{rule.citation}</cite>
      {withText ? <span className="c-rule__text" lang="en">{rule.text}</span> : null}
    </span>
  );
}
