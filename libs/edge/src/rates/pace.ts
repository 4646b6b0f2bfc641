// Owns the paces that are asked for (POLICY), as data: how much of each kind one principal may take in a window. An installation may set others; nothing can be switched off.
// One quota is both the depth of the bucket and what flows back in a window, so that at most twice the quota passes in any window.

/** `strangers`: requests without a good token. `sign-ins`: beginning and finishing one, before anybody is known. */
export const PACE_NAMES = ['reads', 'writes', 'downloads', 'sign-ins', 'strangers'] as const;
export type PaceName = (typeof PACE_NAMES)[number];

export interface Pace {
  /** Requests, a whole number of at least 1. */
  readonly quota: number;
  readonly windowSeconds: number;
}
export type Paces = Readonly<Record<PaceName, Pace>>;

/** Twenty reads a second are ten times what a busy page asks; a broker's system files five cases a second and no more. */
export const PACES: Paces = {
  reads: { quota: 1_200, windowSeconds: 60 },
  writes: { quota: 300, windowSeconds: 60 },
  downloads: { quota: 120, windowSeconds: 60 },
  // A whole port may sit behind one address.
  'sign-ins': { quota: 120, windowSeconds: 60 },
  strangers: { quota: 600, windowSeconds: 60 },
};

const isName = (text: string): text is PaceName => PACE_NAMES.some((name) => name === text);

/**
 * The paces of an installation: `PACES`, and what CENTERLINE_PACES says instead, such as `reads=6000/60 sign-ins=300/60` (requests / seconds).
 * Throws with one sentence.
 */
export function pacesFrom(said: string | undefined): Paces {
  const paces: Record<PaceName, Pace> = { ...PACES };
  for (const one of (said ?? '').split(/\s+/).filter((text) => text !== '')) {
    const [, name = '', quota = '', seconds = ''] = /^([a-z-]+)=([1-9]\d{0,6})\/([1-9]\d{0,4})$/.exec(one) ?? [];
    if (!isName(name)) throw new Error(`CENTERLINE_PACES is a list such as "reads=1200/60 writes=300/60" of ${PACE_NAMES.join(', ')}; "${one}" is not of it.`);
    paces[name] = { quota: Number(quota), windowSeconds: Number(seconds) };
  }
  return paces;
}
