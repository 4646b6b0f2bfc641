// Owns how a rule is cited. Every refusal, clock and permission rests on one; none may exist without.

/** `law`: a statute or regulation says so. `policy`: our default, changeable. `unofficial`: data we could not confirm. */
export type Mark = 'law' | 'policy' | 'unofficial';

export interface RuleRef {
  /** For example `19 CFR 101.10(c)(3)`, or for policy of ours `Centerline policy: completeness review`. */
  readonly citation: string;
  readonly mark: Mark;
  /** The rule in plain words. */
  readonly text: string;
}

export const law = (citation: string, text: string): RuleRef => ({ citation, mark: 'law', text });
export const policy = (topic: string, text: string): RuleRef => ({ citation: `Centerline policy: ${topic}`, mark: 'policy', text });
export const unofficial = (source: string, text: string): RuleRef => ({ citation: `Unofficial: ${source}`, mark: 'unofficial', text });
