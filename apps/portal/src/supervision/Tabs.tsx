// Owns the way between the pages of supervision, by what the reader oversees.
import { oversightOf, personId, unitCode, type OversightMatter } from '@centerline/cases';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { Me } from '../api/answers.js';
import { useMe } from '../shell/me.js';
import { useWords } from '../words/index.js';

type Tab = 'board' | 'clocks' | 'cases' | 'team' | 'events' | 'readings';
const TABS: readonly { readonly tab: Tab; readonly to: NonNullable<LinkProps['to']>; readonly matter: OversightMatter }[] = [
  { tab: 'board', to: '/supervision', matter: 'promises' },
  { tab: 'clocks', to: '/supervision/clocks', matter: 'promises' },
  { tab: 'cases', to: '/supervision/cases', matter: 'promises' },
  { tab: 'team', to: '/supervision/team', matter: 'promises' },
  { tab: 'events', to: '/supervision/events', matter: 'events' },
  { tab: 'readings', to: '/supervision/readings', matter: 'readings' },
];

/** Asks the table the service asks. */
export const oversees = (me: Me, matter: OversightMatter): boolean =>
  oversightOf({ kind: 'person', id: personId(me.person.id), name: me.person.name, roles: me.roles, unit: unitCode(me.unit.code), iors: [] }, matter).ok;

export function Tabs({ here }: { readonly here: Tab }) {
  const t = useWords('supervision');
  const me = useMe();
  return (
    <nav className="c-tabs" aria-label={t('tabs.label')}>
      {TABS.filter(({ matter }) => oversees(me, matter)).map(({ tab, to }) => <Link key={tab} to={to} className={`c-tabs__tab${tab === here ? ' c-tabs__tab--here' : ''}`} aria-current={tab === here ? 'page' : undefined} activeOptions={{ exact: true }}>{t(`tabs.${tab}`)}</Link>)}
    </nav>
  );
}
