// Owns what each type of case adds to its page, between where it stands and its deadlines. A panel is fetched when such a case is looked at.
import type { CaseType } from '@centerline/cases';
import { lazy, Suspense, type ComponentType } from 'react';
import type { CaseView } from '../api/answers.js';
import { Loading } from '../kit/states.js';

export interface PanelProps {
  readonly view: CaseView;
}
type Panel = ComponentType<PanelProps>;

/** In the order of the page. A panel renders nothing where it has nothing to say. */
const PANELS: Readonly<Record<CaseType, readonly Panel[]>> = {
  reassignment: [lazy(async () => ({ default: (await import('../filing/DraftPanel.js')).DraftPanel }))],
  ftz: [],
  fpf: [],
};

export const Panels = ({ view }: PanelProps) => PANELS[view.type].map((One, place) => <Suspense key={place} fallback={<Loading />}><One view={view} /></Suspense>);
