// Owns what is shown of an importer whose number was typed: who it is, its Center and its partnership. Nothing is shown that ACE does not say.
import type { PartnerStatus } from '@centerline/cases';
import { useWords } from '../words/index.js';
import type { Reference } from './judging.js';
import type { Known } from './knownImporter.js';

/** In force on that day. */
const inForce = ({ fromOn, untilOn }: PartnerStatus, on: string): boolean => fromOn <= on && (untilOn === null || on < untilOn);

export function ImporterCard({ known, reference }: { readonly known: Known; readonly reference: Reference }) {
  const t = useWords('paged');
  if (known.kind === 'not-asked') return <div role="status" />;
  if (known.kind === 'none') return <div role="status"><p className="c-code__wrong">{t('importer.none')}</p></div>;
  const { name, account, assignedCenter, partnerStatuses } = known.record;
  const center = reference.centers.find(({ code }) => code === assignedCenter);
  const statuses = partnerStatuses.filter((one) => inForce(one, reference.today));
  return (
    <div role="status" className="usa-summary-box c-summary"><div className="usa-summary-box__body">
      <p className="text-bold margin-0" dir="auto">{name}</p>
      <dl className="c-facts">
        <div><dt>{t('importer.account')}</dt><dd>{account}</dd></div>
        <div><dt>{t('importer.center')}</dt><dd>{center === undefined ? t(assignedCenter === 'PNDING' ? 'importer.pending' : 'importer.notEligible', { code: assignedCenter }) : `${center.name} (${center.code})`}</dd></div>
        <div><dt>{t('importer.partner')}</dt><dd>{statuses.length === 0 ? t('importer.noPartner') : statuses.map(({ program, tier, status }) => `${t(`importer.program.${program}`)}${tier === null ? '' : `, ${t(`importer.tier.${tier}`)}`}: ${t(`importer.status.${status}`)}`).join('; ')}</dd></div>
      </dl>
    </div></div>
  );
}
