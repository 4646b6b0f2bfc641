// Owns the page of a case's advice, for the agency: what Centers, counsel and Headquarters were asked and said, and what became of it.
import { Icon } from '../../kit/Icon.js';
import { useWords } from '../../words/index.js';
import type { Reading } from '../readings.js';
import { AppealAdvice } from './AppealAdvice.js';
import { PetitionAdvice } from './PetitionAdvice.js';
import { ZoneAdvice } from './ZoneAdvice.js';

export function AdvicePart({ reading }: { readonly reading: Reading }) {
  const t = useWords('cases');
  const content = contentOf(reading);
  if (content === null) return <p>{t('advice.none')}</p>;
  return (
    <div className="c-advice">
      <p className="c-sealed"><Icon name="lock" /><span><strong>{t('advice.sealed')}</strong> {t('advice.sealedLead')}</span></p>
      {content}
    </div>
  );
}

function contentOf(reading: Reading): React.ReactNode {
  if (reading.of === 'appeal' && reading.side === 'agency') return <AppealAdvice view={reading.view} offices={reading.frame.offices} />;
  if (reading.of === 'zone' && reading.side === 'agency') return <ZoneAdvice view={reading.view} offices={reading.frame.offices} />;
  if (reading.of === 'petition' && reading.side === 'agency') return <PetitionAdvice view={reading.view} />;
  return null;
}
