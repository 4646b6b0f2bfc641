// Owns the picture of columns over an order of steps, such as ages: one column each, its number above it.
import { scaleBand, scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { fillOf, Patterns, type Hatch } from './Patterns.js';
import { useWidth } from './useWidth.js';

export interface Column {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly hatch: Hatch;
}
const HEIGHT = 220;
const ABOVE = 22;
const BELOW = 40;
/** What a letter of a name takes, and a line of it. */
const LETTER = 7;
const LINE = 15;

export function Columns({ columns, label, unit }: { readonly columns: readonly Column[]; readonly label: string; readonly unit?: string }) {
  const id = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const x = scaleBand(columns.map(({ key }) => key), [0, Math.min(width, 720)]).paddingInner(0.25).paddingOuter(0.1);
  const names = columns.map(({ name }) => linesOf(name, x.bandwidth()));
  // On a phone names are wider than their columns: every second one stands below its neighbors.
  const isCrowded = names.flat().some((line) => line.length * LETTER > x.step());
  const deepest = Math.max(...names.map((lines) => lines.length));
  const below = isCrowded ? BELOW + deepest * LINE : BELOW;
  const floor = HEIGHT - BELOW;
  const y = scaleLinear([0, Math.max(1, ...columns.map(({ count }) => count))], [floor, ABOVE]);
  return (
    <div ref={box} className="c-figure__picture">
      <svg width={Math.min(width, 720)} height={floor + below} role="img" aria-label={label}>
        <Patterns id={id} />
        <line x1={0} x2={Math.min(width, 720)} y1={floor} y2={floor} className="c-figure__floor" />
        {columns.map(({ key, name, count, hatch }, column) => {
          const left = x(key) ?? 0;
          const middle = left + x.bandwidth() / 2;
          return (
            <g key={key}>
              <rect x={left} y={y(count)} width={x.bandwidth()} height={floor - y(count)} {...fillOf(id, hatch)}><title>{`${name}: ${count}`}</title></rect>
              <text x={middle} y={y(count) - 6} textAnchor="middle" className="c-figure__total">{count}</text>
              {names[column]?.map((line, place) => <text key={line} x={middle} y={floor + 16 + (place + (isCrowded && column % 2 === 1 ? deepest : 0)) * LINE} textAnchor="middle" className="c-figure__label">{line}</text>)}
            </g>
          );
        })}
      </svg>
      {unit === undefined ? null : <p className="c-figure__unit">{unit}</p>}
    </div>
  );
}

/** A name in two lines where one is too narrow for it. */
const linesOf = (name: string, width: number): readonly string[] => (name.length * LETTER <= width || !name.includes(' ') ? [name] : [name.slice(0, name.lastIndexOf(' ')), name.slice(name.lastIndexOf(' ') + 1)]);
