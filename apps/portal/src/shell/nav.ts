// Owns which pages the header offers to whom. A page that a role cannot use is not offered. Pure.
import type { Role } from '@centerline/cases';
import type { LinkProps } from '@tanstack/react-router';
import type { en } from './en.js';

const AGENCY: readonly Role[] = [
  'PORT_OFFICER', 'PORT_DIRECTOR', 'FPF_PARALEGAL', 'FPF_OFFICER', 'CENTER_SPECIALIST', 'CENTER_SUPERVISOR', 'CENTER_DIRECTOR', 'OFO_HQ_ANALYST', 'OFO_HQ_DECIDER', 'OFO_HQ_SUPERVISOR', 'OT_RR_LIAISON', 'AUDITOR',
];
const SUPERVISING: readonly Role[] = ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR', 'PORT_DIRECTOR', 'FPF_OFFICER', 'OFO_HQ_ANALYST', 'OFO_HQ_DECIDER', 'OFO_HQ_SUPERVISOR', 'AUDITOR'];

export interface NavEntry {
  readonly key: Exclude<keyof (typeof en)['nav'], 'label' | 'menu' | 'close' | 'breadcrumbs'>;
  readonly to: NonNullable<LinkProps['to']>;
  readonly roles: readonly Role[] | 'everybody';
}

/** In the order of the header. A feature adds its line here and its words in the shell's `nav`. */
export const NAV: readonly NavEntry[] = [
  { key: 'start', to: '/', roles: 'everybody' },
  { key: 'work', to: '/work', roles: AGENCY },
  { key: 'supervision', to: '/supervision', roles: SUPERVISING },
  { key: 'cases', to: '/cases', roles: 'everybody' },
  { key: 'file', to: '/file', roles: ['IMPORTER_USER', 'BROKER_USER', 'OFO_HQ_ANALYST'] },
  { key: 'center', to: '/center', roles: ['IMPORTER_USER', 'BROKER_USER'] },
  { key: 'filePetition', to: '/file/fpf', roles: ['IMPORTER_USER', 'BROKER_USER', 'FPF_PARALEGAL', 'FPF_OFFICER'] },
  { key: 'fileZone', to: '/file/ftz', roles: ['PORT_OFFICER', 'PORT_DIRECTOR'] },
];

export const navFor = (roles: readonly Role[]): readonly NavEntry[] =>
  NAV.filter((entry) => entry.roles === 'everybody' || entry.roles.some((role) => roles.includes(role)));
