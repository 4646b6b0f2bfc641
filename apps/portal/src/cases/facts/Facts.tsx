// Owns the facts of a case in a summary box, as its reader may know them, with the mark of where each comes from.
import type { ReactNode } from 'react';
import { useWords } from '../../words/index.js';
import type { Reading } from '../readings.js';
import { AppealFacts } from './AppealFacts.js';
import { DraftFacts } from './DraftFacts.js';
import { PetitionFacts, PetitionForPartyFacts } from './PetitionFacts.js';
import { ZoneFacts } from './ZoneFacts.js';

export function Facts({ reading }: { readonly reading: Reading }) {
  const t = useWords('cases');
  const facts = factsOf(reading);
  if (facts === null) return null;
  return (
    <section className="usa-summary-box c-box" aria-labelledby="facts">
      <div className="usa-summary-box__body">
        <h2 id="facts" className="usa-summary-box__heading">{t('facts.title')}</h2>
        <div className="usa-summary-box__text">{facts}</div>
      </div>
    </section>
  );
}

function factsOf(reading: Reading): ReactNode {
  switch (reading.of) {
    case 'draft':
      return <DraftFacts view={reading.view} />;
    case 'appeal':
      return <AppealFacts reading={reading} />;
    case 'zone':
      return reading.side === 'agency' ? <ZoneFacts view={reading.view} offices={reading.frame.offices} /> : null;
    case 'petition':
      return reading.side === 'agency' ? <PetitionFacts view={reading.view} offices={reading.frame.offices} /> : <PetitionForPartyFacts view={reading.view} offices={reading.frame.offices} />;
  }
}
