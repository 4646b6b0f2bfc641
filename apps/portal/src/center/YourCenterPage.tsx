// Owns the page "Your Center, and why": what ACE shows, where the headings point to, by which rule, and what would move the importer. A suggestion with its
// arithmetic, by an unofficial map; it never bars an appeal. Open to everybody; who is signed in finds the own importers and the headings of the last appeal.
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { ImporterRecord } from '@centerline/cases';
import { arrange } from '@centerline/reassignment';
import { useMemo, useState } from 'react';
import { bookOf, type Reference } from '../filing/judging.js';
import { referenceQuery } from '../filing/knowing.js';
import type { Row } from '../kit/grid/parse.js';
import { Page } from '../kit/Page.js';
import { Ready } from '../kit/states.js';
import { isTrade, useVisitor } from '../shell/me.js';
import { useWords } from '../words/index.js';
import { Enquiry } from './Enquiry.js';
import { Headings } from './Headings.js';
import { Importer, useImporters } from './Importer.js';
import { readRows } from './rows.js';
import { Result } from './Result.js';

export function YourCenterPage() {
  const t = useWords('center');
  const reference = useQuery(referenceQuery);
  const me = useVisitor();
  return (
    <Page title={t('title')} kicker={t('law')}>
      <p className="usa-intro">{t('lead')}</p>
      <p>{t('anyTime')} <Link to="/center/change" className="usa-link">{t('howLink')}</Link></p>
      <Ready query={reference} lines={6}>{(value) => (me !== null && isTrade(me) ? <Own reference={value} /> : <Why reference={value} importer={null} />)}</Ready>
    </Page>
  );
}

/** Who may act for importers looks at one of them. */
function Own({ reference }: { readonly reference: Reference }) {
  const importers = useImporters();
  const [chosen, choose] = useState('');
  return (
    <Ready query={importers} lines={3}>
      {({ items }) => {
        const importer = items.find(({ ior }) => ior === chosen) ?? items[0] ?? null;
        return <><Importer importers={items} importer={importer} reference={reference} onChoose={choose} /><Why key={importer?.ior ?? ''} reference={reference} importer={importer} /></>;
      }}
    </Ready>
  );
}

/** Without a Center there is no assignment to appeal. */
const hasNoCenter = (importer: ImporterRecord | null): importer is ImporterRecord => importer !== null && ['PNDING', 'NOTELG'].includes(importer.assignedCenter);

function Why({ reference, importer }: { readonly reference: Reference; readonly importer: ImporterRecord | null }) {
  const t = useWords('center');
  const [rows, setRows] = useState<readonly Row[]>([]);
  const map = useMemo(() => ({ book: bookOf(reference), today: reference.today, headings: reference.headings }), [reference]);
  const read = useMemo(() => readRows(rows, (heading) => heading in reference.headings, (fault) => t(`rows.fault.${fault}`)), [rows, reference, t]);
  const arrangement = useMemo(() => arrange(read.rows, map.book, map.today), [read, map]);
  return (
    <>
      <Headings rows={rows} faults={read.faults} importer={importer} onChange={setRows} />
      {arrangement.prior === null ? null : <Result arrangement={arrangement} shares={arrangement.prior} rows={read.rows} map={map} reference={reference} assigned={importer?.assignedCenter ?? null} />}
      {hasNoCenter(importer) ? <Enquiry importer={importer} shares={arrangement.prior} reference={reference} /> : (
        <section className="c-lead" aria-labelledby="appeal">
          <div><h2 id="appeal">{t('appealTitle')}</h2><p>{t('appealText')}</p></div>
          <p><Link to="/file" className="usa-button usa-button--big">{t('appeal')}</Link></p>
        </section>
      )}
    </>
  );
}
