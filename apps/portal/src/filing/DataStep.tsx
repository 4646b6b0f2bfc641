// Owns the page of import data, 19 CFR 101.10(c)(5): history, heading rows, and what the rows say by Center.
import { IMPORT_HISTORIES, LIMITS, ROW_KINDS } from '@centerline/reassignment';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Around, RadioField } from '../kit/form/fields.js';
import { RowGrid, type GridColumn } from '../kit/grid/RowGrid.js';
import { useWords } from '../words/index.js';
import { Arranged } from './Arranged.js';
import { faultsOf, rowFaultsOf } from './judging.js';
import { useKnown } from './known.js';
import { bodyFrom, NO_VALUES, type FilingValues } from './values.js';

/** Words people write for the kind of a row, in both languages. */
const KINDS: Readonly<Record<string, string>> = {
  prior: 'PRIOR', imported: 'PRIOR', past: 'PRIOR', actual: 'PRIOR', importado: 'PRIOR', previo: 'PRIOR', projected: 'PROJECTED', projection: 'PROJECTED', forecast: 'PROJECTED', proyectado: 'PROJECTED',
};
const readCell = (key: string, cell: string): string => (key === 'kind' ? (KINDS[cell.toLowerCase()] ?? cell.toUpperCase()) : cell);

export function DataStep() {
  const t = useWords('filing');
  const { setValue } = useFormContext<FilingValues>();
  const rows = useWatch<FilingValues, 'headingRows'>({ name: 'headingRows' });
  const history = useWatch<FilingValues, 'importHistory'>({ name: 'importHistory' });
  const knowledge = useKnown();
  // The rows are judged as they are typed, by the law itself: whoever pastes five thousand wants to know at once.
  const rowFaults = useMemo(() => rowFaultsOf(faultsOf(bodyFrom({ ...NO_VALUES, headingRows: rows, importHistory: history }), knowledge, 'whole'), rows), [rows, history, knowledge]);
  const columns = useMemo((): readonly GridColumn[] => [
    { key: 'heading4', label: t('data.column.heading4'), example: t('data.example.heading4'), names: ['heading', 'hts', 'hts4', 'partida'] },
    { key: 'kind', label: t('data.column.kind'), example: t('data.example.kind'), names: ['kind', 'type', 'clase', 'tipo'], choices: ROW_KINDS.map((kind) => ({ value: kind, label: t(`data.kind.${kind}`) })) },
    { key: 'lines', label: t('data.column.lines'), example: t('data.example.lines'), names: ['entry lines', 'lines', 'líneas', 'líneas de entrada'], isNumeric: true },
    { key: 'value', label: t('data.column.value'), example: t('data.example.value'), names: ['value', 'value (usd)', 'valor', 'valor (usd)'], isNumeric: true },
    { key: 'periodStart', label: t('data.column.periodStart'), example: t('data.example.periodStart'), names: ['from', 'start', 'period start', 'desde'] },
    { key: 'periodEnd', label: t('data.column.periodEnd'), example: t('data.example.periodEnd'), names: ['to', 'end', 'period end', 'hasta'] },
  ], [t]);
  return (
    <>
      <RadioField<FilingValues> name="importHistory" label={t('data.history')} choices={IMPORT_HISTORIES.map((one) => ({ value: one, label: t(`data.historyChoice.${one}`), description: t(`data.historyHint.${one}`) }))} />
      <Around name="headingRows" label={t('data.rows')} isGroup>
        <RowGrid columns={columns} rows={rows} faults={rowFaults} most={LIMITS.headingRows} caption={t('data.caption')} readCell={readCell} onChange={(next) => setValue('headingRows', [...next], { shouldDirty: true })} />
      </Around>
      <Arranged rows={rows} reference={knowledge.reference} />
    </>
  );
}
