// Owns where filing begins: what is needed, what was begun before, and the way in.
import { Button } from '@trussworks/react-uswds';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { casesQuery } from '../api/queries.js';
import { draftsOf, dropDraft } from '../kit/form/drafts.js';
import { Page } from '../kit/Page.js';
import { deviceShelf } from '../kit/sealedShelf.js';
import { ownZone, sayDayOf, sayInstant } from '../kit/times.js';
import { useMe } from '../shell/me.js';
import { useLanguage, useWords } from '../words/index.js';
import { Before } from './Before.js';
import { FilersOnly } from './FilersOnly.js';
import { draftName, newDraft } from './serverDraft.js';

export function FileStartPage() {
  const t = useWords('filing');
  const [begin] = useState(newDraft);
  return (
    <FilersOnly of="/file">
      <Page title={t('start.title')} kicker={t('law')}>
        <p className="usa-intro">{t('start.lead')}</p>
        <p><Link to="/file/reassignment/$draft/$step" params={{ draft: begin, step: 'importers' }} className="usa-button usa-button--big">{t('start.begin')}</Link></p>
        <Begun />
        <Before
          need={{ title: t('start.needTitle'), lines: (['need1', 'need2', 'need3', 'need4', 'need5'] as const).map((key) => t(`start.${key}`)) }}
          know={{ title: t('start.knowTitle'), lines: (['know1', 'know2', 'know3'] as const).map((key) => t(`start.${key}`)) }}
        />
      </Page>
    </FilersOnly>
  );
}

/** What was begun: on this device and not yet kept by us, and the drafts we keep. */
function Begun() {
  const t = useWords('filing');
  const cases = useWords('cases');
  const language = useLanguage();
  const me = useMe();
  const { person } = me;
  const look = () => draftsOf(deviceShelf(me), person.id, draftName('new'), Date.now());
  const [here, setHere] = useState(look);
  const drafts = useInfiniteQuery(casesQuery('reassignment', 'closed=false&limit=100'));
  const rows = (drafts.data?.pages ?? []).flatMap((page) => page.items).filter((row) => row.status === 'DRAFT');
  if (here.length === 0 && rows.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('start.draftsTitle')}</h2>
      <ul className="usa-list usa-list--unstyled c-drafts">
        {here.map(({ form, at }) => (
          <li key={form}>
            <Link to="/file/reassignment/$draft/$step" params={{ draft: form.slice(draftName('').length), step: 'importers' }} className="usa-link">{t('start.goOn')}</Link>
            <span className="text-base-dark">{t('start.goOnKept', { when: sayInstant(at, language, ownZone()) })}</span>
            <Button type="button" unstyled onClick={() => { dropDraft(deviceShelf(me), person.id, form); setHere(look()); }}>{t('start.discard')}<span className="usa-sr-only">: {sayInstant(at, language, ownZone())}</span></Button>
          </li>
        ))}
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/file/reassignment/$draft/$step" params={{ draft: row.id, step: 'importers' }} className="usa-link">{t('start.draft', { number: row.number })}</Link>
            <span className="text-base-dark">{cases('column.openedOn')} {sayDayOf(row.openedAt, language, ownZone())}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
