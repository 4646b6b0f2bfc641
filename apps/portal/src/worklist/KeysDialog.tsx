// Owns the window that says which key does what, and turns them off.
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Dialog } from '../kit/Dialog.js';
import { useWords } from '../words/index.js';
import { KEYS, keysAreOn, turnKeys, type KeyAct } from './keys.js';

const LIST: readonly KeyAct[] = ['next-row', 'previous-row', 'take', 'choose', 'give', 'give-back'];
const CASE: readonly KeyAct[] = ['next-case', 'previous-case', 'to-list', 'help'];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('worklist');
  const [isOn, setOn] = useState(() => keysAreOn(localStorage));
  const rows: readonly (readonly [string, string])[] = [
    ...LIST.map((act) => [KEYS[act].key, t(`keys.what.${act}`)] as const), [t('keys.enter'), t('keys.what.open')], ...CASE.map((act) => [KEYS[act].key, t(`keys.what.${act}`)] as const),
  ];
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <p>{t('keys.text')}</p>
      <dl className="c-keys">{rows.map(([key, words]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{words}</dd></div>)}</dl>
      <div className="usa-checkbox">
        <input className="usa-checkbox__input" type="checkbox" id="keys-on" checked={isOn} onChange={(event) => { turnKeys(localStorage, event.target.checked); setOn(event.target.checked); }} />
        <label className="usa-checkbox__label" htmlFor="keys-on">{t('keys.on')}</label>
      </div>
      <div className="c-actions"><Button type="button" onClick={onClose}>{t('keys.close')}</Button></div>
    </Dialog>
  );
}
