// Owns what ACE shows of the importer that is looked at, and the choice among several.
import { useQuery } from '@tanstack/react-query';
import type { ImporterRecord } from '@centerline/cases';
import { lookUp } from '../api/queries.js';
import type { Reference } from '../filing/judging.js';
import { useWords } from '../words/index.js';

export const useImporters = () => useQuery(lookUp<{ readonly items: readonly ImporterRecord[] }>(['my-importers'], '/api/reassignment/v1/my-importers'));

interface Props {
  readonly importers: readonly ImporterRecord[];
  readonly importer: ImporterRecord | null;
  readonly reference: Reference;
  readonly onChoose: (ior: string) => void;
}

export function Importer({ importers, importer, reference, onChoose }: Props) {
  const t = useWords('center');
  if (importer === null) return <p>{t('importer.none')}</p>;
  const center = reference.centers.find(({ code }) => code === importer.assignedCenter);
  return (
    <section aria-labelledby="ace">
      <h2 id="ace">{t('importer.title')}</h2>
      {importers.length < 2 ? null : (
        <>
          <label className="usa-label" htmlFor="importer">{t('importer.choose')}</label>
          <select id="importer" className="usa-select" value={importer.ior} onChange={(event) => onChoose(event.target.value)}>{importers.map(({ ior, name }) => <option key={ior} value={ior}>{`${ior} – ${name}`}</option>)}</select>
        </>
      )}
      <div className="c-standing margin-top-2">
        <p className="c-standing__words margin-top-0">{center === undefined ? t(importer.assignedCenter === 'PNDING' ? 'importer.pending' : 'importer.notEligible') : t('importer.assigned', { center: `${center.name} (${center.code})`, city: center.city })}</p>
        <p className="margin-bottom-0 text-base-dark" dir="auto">{importer.ior} – {importer.name}</p>
      </div>
    </section>
  );
}
