// Owns the page of the cargo and of the lane: urgent only for cargo that is held. The times of a lane are those of its own clocks.
import { CLOCK_POLICIES, EMERGENCIES, LANES, lanePolicyKind, type Lane, type LaneClock } from '@centerline/ftz';
import { useWatch } from 'react-hook-form';
import { DayField, RadioField, SelectField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import { MarkField } from '../paged/MarkField.js';
import type { ZoneValues } from './values.js';

/** The clocks by which a lane is chosen. */
const SHOWN = ['port-triage', 'center-advice', 'port-decision', 'hq-direction'] as const satisfies readonly LaneClock[];
const MINUTES_AN_HOUR = 60;

export function CargoStep() {
  const t = useWords('zoneFiling');
  const held = useWatch<ZoneValues, 'cargo.held'>({ name: 'cargo.held' });
  const timesOf = (lane: Lane): string => SHOWN.map((clock) => {
    const policy = CLOCK_POLICIES.find(({ kind }) => kind === lanePolicyKind(clock, lane));
    if (policy === undefined) return '';
    const time = policy.unit === 'working-minute' ? t('cargo.hours', { count: policy.amount / MINUTES_AN_HOUR }) : t('cargo.days', { count: policy.amount });
    return `${t(`cargo.clock.${clock}`)}: ${time}`;
  }).join(' · ');
  return (
    <>
      <RadioField<ZoneValues> name="cargo.held" label={t('cargo.held')} choices={(['yes', 'no'] as const).map((one) => ({ value: one, label: t(`cargo.${one}`) }))} />
      {held !== 'yes' ? null : (
        <div className="c-group">
          <DayField<ZoneValues> name="cargo.arrivedOn" label={t('cargo.arrivedOn')} />
          <DayField<ZoneValues> name="cargo.demurrageFrom" label={t('cargo.demurrageFrom')} isOptional />
          <MarkField<ZoneValues> name="cargo.perishable" label={t('cargo.perishable')} />
        </div>
      )}
      <RadioField<ZoneValues> name="lane" label={t('cargo.lane')} hint={t('cargo.laneHint')} choices={LANES.filter((lane) => lane !== 'urgent' || held === 'yes').map((lane) => ({ value: lane, label: t(`cargo.laneName.${lane}`), description: timesOf(lane) }))} />
      <SelectField<ZoneValues> name="emergency" label={t('cargo.emergency')} hint={t('cargo.emergencyHint')} isOptional choices={EMERGENCIES.map((one) => ({ value: one, label: t(`cargo.emergencyName.${one}`) }))} />
    </>
  );
}
