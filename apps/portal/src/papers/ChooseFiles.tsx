// Owns how files come in: the browser's own control, and a place to drop them on.
import { useId, useState } from 'react';
import { useFault } from '../kit/form/FormFaults.js';
import { languageOf } from '../kit/form/pointers.js';
import { useLanguage, useWords } from '../words/index.js';
import type { DocumentLine, Uploading } from './answers.js';
import { saySize } from './files.js';

interface Props {
  readonly upload: Uploading;
  readonly isMany?: boolean;
  /** While files are on their way. */
  readonly isShut: boolean;
  /** The document that a new version is of. */
  readonly of?: DocumentLine;
  readonly onChoose: (files: readonly File[]) => void;
}
export function ChooseFiles({ upload, isMany = false, isShut, of, onChoose }: Props) {
  const t = useWords('papers');
  const language = useLanguage();
  const unique = useId();
  const fault = useFault('files');
  const [isOver, setOver] = useState(false);
  const id = of === undefined ? 'field-files' : `files-${unique}`;
  return (
    <div
      className={`usa-form-group c-drop${isOver ? ' c-drop--over' : ''}${fault === undefined ? '' : ' usa-form-group--error'}`}
      onDragOver={(event) => { event.preventDefault(); setOver(!isShut); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (!isShut) onChoose(isMany ? files : files.slice(0, 1));
      }}
    >
      <label className={`usa-label${fault === undefined ? '' : ' usa-label--error'}`} htmlFor={id}>{of === undefined ? t('file.choose') : t('file.chooseVersion')}{of === undefined ? null : <span className="usa-sr-only">: {of.title}</span>}</label>
      <div className="usa-hint" id={`${id}-hint`}>{t(isMany ? 'file.hintMany' : 'file.hint', { taken: upload.extensions.join(', '), most: saySize(upload.mostBytes, language) })}</div>
      {fault === undefined ? null : <div className="usa-error-message" id={`${id}-error`}><span {...languageOf(fault)}>{fault.message}</span></div>}
      <input
        id={id} type="file" className="c-drop__input" multiple={isMany} disabled={isShut} accept={upload.extensions.map((one) => `.${one}`).join(',')} aria-describedby={`${id}-hint${fault === undefined ? '' : ` ${id}-error`}`}
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
