// Owns the frame of every figure: its title, the one sentence it comes to, the picture, and its twin in numbers.
import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly takeaway: string;
  /** The picture; for who sees it. What it says is in the sentence and in the twin. */
  readonly children: ReactNode;
  readonly twin: ReactNode;
}

export const Figure = ({ id, title, takeaway, children, twin }: Props) => (
  <section className="c-figure" aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    <figure className="c-figure__box">
      <figcaption className="c-figure__takeaway">{takeaway}</figcaption>
      {children}
    </figure>
    {twin}
  </section>
);
