// Owns the picture of stacked bars, one for each group: drawn to the width there is, told apart by hatching and number, never by colour alone.
import { scaleBand, scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { fillOf, Patterns, Sample, type Hatch } from './Patterns.js';
import { stack } from './stacking.js';
import { useWidth } from './useWidth.js';

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly (readonly [Hatch, number])[];
}
const LABELS_BESIDE = 200;
const NARROW = 520;

/** @param words what each hatching is called. @param label what the picture says, for who does not see it. */
export function Bars({ bars, words, label }: { readonly bars: readonly Bar[]; readonly words: Readonly<Partial<Record<Hatch, string>>>; readonly label: string }) {
  const id = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const isNarrow = width < NARROW;
  const left = isNarrow ? 0 : LABELS_BESIDE;
  const rowHeight = isNarrow ? 48 : 32;
  const height = bars.length * rowHeight + 4;
  const totals = bars.map(({ parts }) => parts.reduce((sum, [, count]) => sum + count, 0));
  const x = scaleLinear([0, Math.max(1, ...totals)], [0, Math.max(40, width - left - 48)]);
  const y = scaleBand(bars.map(({ key }) => key), [0, height]).paddingInner(0.25);
  const barHeight = isNarrow ? 20 : y.bandwidth();
  return (
    <div ref={box} className="c-figure__picture">
      <svg width={width} height={height} role="img" aria-label={label}>
        <Patterns id={id} />
        {bars.map((bar, place) => {
          const top = y(bar.key) ?? 0;
          const barTop = isNarrow ? top + 18 : top;
          return (
            <g key={bar.key}>
              <text x={isNarrow ? 0 : left - 8} y={isNarrow ? top + 13 : top + barHeight / 2} textAnchor={isNarrow ? 'start' : 'end'} dominantBaseline={isNarrow ? 'auto' : 'central'} className="c-figure__label">{shortened(bar.name, isNarrow ? Math.floor(width / 8) : 27)}<title>{bar.name}</title></text>
              {stack(bar.parts, x).map((part) => (
                <g key={part.kind}>
                  <rect x={left + part.x} y={barTop} width={part.width} height={barHeight} {...fillOf(id, part.kind)}><title>{`${words[part.kind] ?? ''}: ${part.count}`}</title></rect>
                  {part.hasRoom ? <><rect x={left + part.x + part.width / 2 - String(part.count).length * 4 - 3} y={barTop + barHeight / 2 - 8} width={String(part.count).length * 8 + 6} height={16} rx={2} className="c-figure__plate" /><text x={left + part.x + part.width / 2} y={barTop + barHeight / 2} textAnchor="middle" dominantBaseline="central" className="c-figure__number">{part.count}</text></> : null}
                </g>
              ))}
              <text x={left + x(totals[place] ?? 0) + 6} y={barTop + barHeight / 2} dominantBaseline="central" className="c-figure__total">{totals[place]}</text>
            </g>
          );
        })}
      </svg>
      <Legend id={id} words={words} />
    </div>
  );
}

export const Legend = ({ id, words }: { readonly id: string; readonly words: Readonly<Partial<Record<Hatch, string>>> }) => {
  const entries = Object.entries(words) as [Hatch, string][];
  return entries.length < 2 ? null : <ul className="c-legendlist">{entries.map(([hatch, word]) => <li key={hatch}><Sample id={id} hatch={hatch} /> {word}</li>)}</ul>;
};

/** A name that would run into its bar ends with an ellipsis; the whole is its tooltip and stands in the table. */
const shortened = (name: string, most: number): string => (name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`);
