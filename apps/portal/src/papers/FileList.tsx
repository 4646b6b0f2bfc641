// Owns how chosen files look on their way: each with its fault, its progress or its end, and what can be done about it.
import { Button } from '@trussworks/react-uswds';
import { Icon } from '../kit/Icon.js';
import { FailurePanel } from '../kit/states.js';
import { RuleNote } from '../kit/RuleNote.js';
import { useLanguage, useWords } from '../words/index.js';
import type { Uploading } from './answers.js';
import { saySize } from './files.js';
import type { Filing, OneFile } from './useFiling.js';

export function FileList({ filing: { files, isBusy, drop }, upload }: { readonly filing: Filing; readonly upload: Uploading }) {
  const t = useWords('papers');
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="c-files" aria-label={t('file.chosen')}>
      {files.map((one) => (
        <li key={one.key} className={`c-files__one c-files__one--${one.standing.kind}`}>
          <p className="c-files__name"><span dir="auto">{one.file.name}</span> <span className="text-base-dark">{saySize(one.file.size, language)}</span>
            {isBusy || one.standing.kind === 'filed' ? null : <> <Button type="button" unstyled onClick={() => drop(one.key)}>{t('file.drop')}<span className="usa-sr-only">: {one.file.name}</span></Button></>}
          </p>
          <Standing one={one} upload={upload} />
        </li>
      ))}
    </ul>
  );
}

function Standing({ one: { file, standing }, upload }: { readonly one: OneFile; readonly upload: Uploading }) {
  const t = useWords('papers');
  const language = useLanguage();
  switch (standing.kind) {
    case 'ready':
      return null;
    case 'sending':
      return standing.share < 1
        ? <p className="c-files__progress"><progress max={1} value={standing.share} aria-label={file.name} /> <span aria-hidden="true">{new Intl.NumberFormat(language, { style: 'percent' }).format(standing.share)}</span></p>
        : <p className="c-files__progress"><progress aria-label={file.name} /> {t('file.looking')}</p>;
    case 'filed':
      return <p className="c-files__end"><Icon name="checkCircle" />{standing.released ? t('file.filed') : t('file.waiting')}</p>;
    case 'off':
      return <p className="c-files__end"><Icon name="close" />{t('file.off')}</p>;
    case 'faulty':
      return <p className="c-files__end usa-error-message"><Icon name="error" />{standing.fault.kind === 'bad-name' ? <span lang="en">{standing.fault.message}</span> : standing.fault.kind === 'not-taken' ? t('file.fault.not-taken', { ending: standing.fault.ending, taken: upload.extensions.join(', ') }) : t(`file.fault.${standing.fault.kind}`, { most: saySize(upload.mostBytes, language) })}</p>;
    case 'failed':
      return standing.failure.kind === 'refused'
        ? <div className="c-files__end usa-error-message"><Icon name="error" /><ul className="usa-list usa-list--unstyled">{standing.failure.problem.errors.map((error) => <li key={error.code}><span lang="en">{error.message}</span>{error.rule === undefined ? null : <> <RuleNote rule={error.rule} /></>}</li>)}</ul></div>
        : <FailurePanel failure={standing.failure} headingLevel="h4" />;
  }
}
