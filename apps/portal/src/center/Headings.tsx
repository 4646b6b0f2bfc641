// Owns where the headings come from: pasted or typed, from the importer's last appeal, or an example. They are counted in this browser and sent nowhere.
import { Button } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import { LIMITS, type AppealBody } from '@centerline/reassignment';
import type { ImporterRecord } from '@centerline/cases';
import type { CaseRow, CaseView, Page } from '../api/answers.js';
import { CASES_AT } from '../api/places.js';
import { caseQuery, lookUp, queryClient } from '../api/queries.js';
import { RowGrid, type RowFaults } from '../kit/grid/RowGrid.js';
import type { Row } from '../kit/grid/parse.js';
import { useWords } from '../words/index.js';
import { EXAMPLE, rowsOfAppeal } from './rows.js';

interface Props {
  readonly rows: readonly Row[];
  readonly faults: RowFaults;
  readonly importer: ImporterRecord | null;
  readonly onChange: (rows: readonly Row[]) => void;
}

export function Headings({ rows, faults, importer, onChange }: Props) {
  const t = useWords('center');
  const columns = [
    { key: 'heading4', label: t('rows.heading'), example: '9503', names: ['heading', 'hts', 'hts4', 'partida'] },
    { key: 'lines', label: t('rows.lines'), example: '1,200', names: ['entry lines', 'lines', 'líneas', 'líneas de entrada'], isNumeric: true },
    { key: 'value', label: t('rows.value'), example: '4,500,000', names: ['value', 'value (usd)', 'valor', 'valor (usd)'], isNumeric: true },
  ];
  return (
    <section aria-labelledby="headings">
      <h2 id="headings">{t('rows.title')}</h2>
      <p>{t('rows.lead')}</p>
      {rows.length > 0 ? null : (
        <div className="c-actions">
          {importer === null ? null : <LastAppeal importer={importer} onTake={onChange} />}
          <Button type="button" outline onClick={() => onChange(EXAMPLE)}>{t('rows.example')}</Button>
        </div>
      )}
      <RowGrid columns={columns} rows={rows} faults={faults} most={LIMITS.headingRows} caption={t('rows.title')} isTranslated onChange={onChange} />
    </section>
  );
}

interface Appealed {
  readonly appeal?: Pick<AppealBody, 'headingRows' | 'iors'>;
}

/** The newest appeal for that importer that has heading rows. Nothing is offered where there is none. */
function LastAppeal({ importer, onTake }: { readonly importer: ImporterRecord; readonly onTake: (rows: readonly Row[]) => void }) {
  const t = useWords('center');
  const { data } = useQuery({ ...lookUp<Page<CaseRow>>(['cases', 'reassignment', 'last'], `${CASES_AT.reassignment}?limit=20`), select: ({ items }) => items.filter(({ status }) => status !== 'DRAFT') });
  const find = async (): Promise<void> => {
    for (const { id } of data ?? []) {
      const view: CaseView<Appealed> | null = await queryClient.fetchQuery(caseQuery<Appealed>('reassignment', id)).catch(() => null);
      const { appeal } = view?.view ?? {};
      const rows = rowsOfAppeal(appeal?.headingRows);
      if (rows.length > 0 && (appeal?.iors ?? []).some(({ ior }) => ior === importer.ior)) return onTake(rows);
    }
  };
  if (data === undefined || data.length === 0) return null;
  return <Button type="button" onClick={() => void find()}>{t('rows.last')}</Button>;
}
