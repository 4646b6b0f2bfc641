// Owns what the heading rows say by Center: the law's own arithmetic, shown beside the rows it comes from. Never a decision.
import type { ReferenceBook } from '@centerline/cases';
import { arrange, type Shares } from '@centerline/reassignment';
import { Table } from '@trussworks/react-uswds';
import { useMemo } from 'react';
import type { Row } from '../kit/grid/parse.js';
import { sayMoney, sayNumber, sayShare } from '../kit/times.js';
import { useLanguage, useWords } from '../words/index.js';
import { bookOf, type Reference } from './judging.js';
import { bodyFrom, NO_VALUES } from './values.js';

export function Arranged({ rows, reference }: { readonly rows: readonly Row[]; readonly reference: Reference }) {
  const t = useWords('filing');
  const arrangement = useMemo(() => {
    const sound = (bodyFrom({ ...NO_VALUES, headingRows: [...rows] }).headingRows ?? []).filter(({ heading4, lines, value }) => heading4 in reference.headings && Number.isFinite(lines ?? 0) && Number.isFinite(value ?? 0));
    // Arranging asks the book for the map and its version, nothing else.
    return arrange(sound.map((row) => ({ heading4: row.heading4, kind: row.kind, lines: row.lines ?? null, value: row.value ?? null })), bookOf(reference) as ReferenceBook, reference.today);
  }, [rows, reference]);
  const parts = (['prior', 'projected'] as const).flatMap((which) => (arrangement[which] === null ? [] : [{ which, shares: arrangement[which] }]));
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="arranged" className="c-arranged">
      <h2 id="arranged">{t('data.arrangement')}</h2>
      <p className="text-base-dark">{t('data.arrangementHint')} {arrangement.official ? '' : t('data.unofficial', { version: arrangement.mapVersion })}</p>
      {parts.map(({ which, shares }) => <SharesTable key={which} title={t(`data.which.${which}`)} shares={shares} reference={reference} />)}
    </section>
  );
}

/** One kind of rows by Center, with the sentence that says it. */
export function SharesTable({ title, shares, reference, isSaid = false }: { readonly title: string; readonly shares: Shares; readonly reference: Reference; /** The page says the sentence itself. */ readonly isSaid?: boolean }) {
  const t = useWords('filing');
  const language = useLanguage();
  const nameOf = (code: string): string => reference.centers.find((center) => center.code === code)?.name ?? code;
  const [first] = shares.centers;
  return (
    <>
      {isSaid ? null : <p>{first === undefined ? t('data.takeawayNone') : t('data.takeaway', { center: nameOf(first.center), share: sayShare(first.lineShare, language) })}</p>}
      <Table fullWidth compact scrollable caption={title} className="c-table">
        <thead><tr><th scope="col">{t('data.table.center')}</th><th scope="col">{t('data.table.headings')}</th>{(['lines', 'lineShare', 'value', 'valueShare'] as const).map((key) => <th key={key} scope="col" className="text-right">{t(`data.table.${key}`)}</th>)}</tr></thead>
        <tbody>
          {shares.centers.map((center) => (
            <tr key={center.center}>
              <th scope="row">{nameOf(center.center)} ({center.center})</th><td>{center.headings.slice(0, 12).join(', ')}{center.headings.length > 12 ? ' …' : ''}</td>
              <td className="text-right">{sayNumber(center.lines, language)}</td><td className="text-right">{sayShare(center.lineShare, language)}</td><td className="text-right">{sayMoney(center.value, language)}</td><td className="text-right">{sayShare(center.valueShare, language)}</td>
            </tr>
          ))}
          {shares.unmapped.length === 0 ? null : <tr><th scope="row">{t('data.unmapped')}</th><td colSpan={5}>{shares.unmapped.map(({ heading4 }) => heading4).join(', ')}</td></tr>}
        </tbody>
      </Table>
    </>
  );
}
