// Owns where the filing of a zone question begins: what is needed, what was begun before, and the way in.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../kit/Page.js';
import { useWords } from '../../words/index.js';
import { Before } from '../Before.js';
import { FilersOnly } from '../FilersOnly.js';
import { Begun } from '../paged/Begun.js';
import { newDraft } from '../serverDraft.js';

export function FtzStartPage() {
  const t = useWords('zoneFiling');
  const [begin] = useState(newDraft);
  return (
    <FilersOnly of="/file/ftz">
      <Page title={t('start.title')} kicker={t('law')}>
        <p className="usa-intro">{t('start.lead')}</p>
        <p><Link to="/file/ftz/$draft/$step" params={{ draft: begin, step: 'place' }} className="usa-button usa-button--big">{t('start.begin')}</Link></p>
        <Begun prefix="ftz/" goOn={(draft, words) => <Link to="/file/ftz/$draft/$step" params={{ draft, step: 'place' }} className="usa-link">{words}</Link>} />
        <Before
          need={{ title: t('start.needTitle'), lines: (['need1', 'need2', 'need3', 'need4'] as const).map((key) => t(`start.${key}`)) }}
          know={{ title: t('start.knowTitle'), lines: (['know1', 'know2', 'know3'] as const).map((key) => t(`start.${key}`)) }}
        />
      </Page>
    </FilersOnly>
  );
}
