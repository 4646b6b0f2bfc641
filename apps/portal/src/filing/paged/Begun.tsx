// Owns the list of what was begun on this device and not sent, with the way back into each.
import { Button } from '@trussworks/react-uswds';
import { useState, type ReactNode } from 'react';
import { draftsOf, dropDraft } from '../../kit/form/drafts.js';
import { ownZone, sayInstant } from '../../kit/times.js';
import { deviceShelf } from '../../kit/sealedShelf.js';
import { useMe } from '../../shell/me.js';
import { useLanguage, useWords } from '../../words/index.js';

/** @param prefix of the forms on this device, such as `ftz/`. @param goOn the link into one, by the rest of its name. */
export function Begun({ prefix, goOn }: { readonly prefix: string; readonly goOn: (draft: string, words: string) => ReactNode }) {
  const t = useWords('filing');
  const language = useLanguage();
  const me = useMe();
  const { person } = me;
  const look = () => draftsOf(deviceShelf(me), person.id, prefix, Date.now());
  const [here, setHere] = useState(look);
  if (here.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('start.draftsTitle')}</h2>
      <ul className="usa-list usa-list--unstyled c-drafts">
        {here.map(({ form, at }) => {
          const when = sayInstant(at, language, ownZone());
          return (
            <li key={form}>
              {goOn(form.slice(prefix.length), t('start.goOn'))}
              <span className="text-base-dark">{t('start.goOnKept', { when })}</span>
              <Button type="button" unstyled onClick={() => { dropDraft(deviceShelf(me), person.id, form); setHere(look()); }}>{t('start.discard')}<span className="usa-sr-only">: {when}</span></Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
