// Owns how something somebody said in an office is shown: who, when, what, in a card with what it is on top.
import type { ReactNode } from 'react';
import { When } from '../../kit/When.js';
import { useWords } from '../../words/index.js';

/** Who did it and when; `by` is the person's id and is not shown. */
export interface By {
  readonly name: string;
  readonly at: string;
}

export function Card({ title, tag, children }: { readonly title: ReactNode; readonly tag?: string; readonly children: ReactNode }) {
  return (
    <article className="c-said">
      <div className="c-said__head"><h3>{title}</h3>{tag === undefined ? null : <span className="c-status c-status--quiet">{tag}</span>}</div>
      {children}
    </article>
  );
}

/** Words somebody wrote, with the hand that wrote them. */
export function Said({ what, text, by }: { readonly what?: string; readonly text: string; readonly by?: By }) {
  return (
    <div className="c-said__part">
      {what === undefined ? null : <h4>{what}</h4>}
      <p className="c-long" dir="auto">{text}</p>
      {by === undefined ? null : <Hand by={by} />}
    </div>
  );
}

export const Hand = ({ by, what }: { readonly by: By; readonly what?: string }) => {
  const t = useWords('cases');
  return <p className="c-said__hand">{what === undefined ? '' : `${what} `}{t('page.by', { who: by.name })} · <When at={by.at} /></p>;
};
