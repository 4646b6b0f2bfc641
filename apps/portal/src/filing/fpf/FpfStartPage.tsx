// Owns where a request for Center input begins: who may ask, what is needed, what was begun before, and the way in.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../kit/Page.js';
import { isTrade, useMe } from '../../shell/me.js';
import { useWords } from '../../words/index.js';
import { Before } from '../Before.js';
import { FilersOnly } from '../FilersOnly.js';
import { Begun } from '../paged/Begun.js';
import { newDraft } from '../serverDraft.js';
import { firstStep } from './steps.js';

export function FpfStartPage() {
  const t = useWords('petitionFiling');
  const me = useMe();
  const [begin] = useState(newDraft);
  const step = firstStep(isTrade(me) ? 'party' : 'agency');
  return (
    <FilersOnly of="/file/fpf">
      <Page title={t('start.title')} kicker={t('law')}>
        <p className="usa-intro">{isTrade(me) ? t('start.leadTrade') : t('start.leadAgency')}</p>
        <p><Link to="/file/fpf/$draft/$step" params={{ draft: begin, step }} className="usa-button usa-button--big">{t('start.begin')}</Link></p>
        <Begun prefix="fpf/" goOn={(draft, words) => <Link to="/file/fpf/$draft/$step" params={{ draft, step }} className="usa-link">{words}</Link>} />
        <Before
          need={{ title: t('start.needTitle'), lines: (['need1', 'need2', 'need3', 'need4'] as const).map((key) => t(`start.${key}`)) }}
          know={{ title: t('start.knowTitle'), lines: (['know1', 'know2', 'know3'] as const).map((key) => t(`start.${key}`)) }}
        />
      </Page>
    </FilersOnly>
  );
}
