// Owns how the parts of a figure are told apart without colour: each kind has its own hatching, and its name beside it.
export type Hatch = 'met' | 'missed' | 'running' | 'paused' | 'overdue' | 'plain';
export const HATCHES: readonly Hatch[] = ['met', 'missed', 'running', 'paused', 'overdue', 'plain'];

/** The hatchings of one figure. @param id unique on the page: a hatching is found by it. */
export const Patterns = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={`${id}-missed`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" className="c-fill--missed" /><rect width="2" height="6" className="c-fill--line" /></pattern>
    <pattern id={`${id}-running`} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" className="c-fill--running" /><circle cx="3" cy="3" r="1" className="c-fill--ink" /></pattern>
    <pattern id={`${id}-paused`} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" className="c-fill--paused" /><rect width="6" height="1.5" className="c-fill--ink" /></pattern>
    <pattern id={`${id}-overdue`} width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" className="c-fill--overdue" /><path d="M0 0L5 5M5 0L0 5" className="c-stroke--line" /></pattern>
  </defs>
);
/** What a part is filled with; `met` and `plain` have no hatching, and are the only ones without. */
export const fillOf = (id: string, hatch: Hatch): { readonly fill?: string; readonly className: string } =>
  hatch === 'met' || hatch === 'plain' ? { className: `c-part c-fill--${hatch}` } : { fill: `url(#${id}-${hatch})`, className: 'c-part' };

/** A sample of a hatching beside its word. */
export const Sample = ({ id, hatch }: { readonly id: string; readonly hatch: Hatch }) => <svg width="16" height="16" aria-hidden="true" focusable="false" className="c-sample"><rect x="0.5" y="0.5" width="15" height="15" {...fillOf(id, hatch)} /></svg>;
