// Owns the letters of a case as their reader may have them, and how far each notice came. Makes none.
import { Table } from '@trussworks/react-uswds';
import { useQuery } from '@tanstack/react-query';
import type { CaseType } from '@centerline/cases';
import { CASES_AT, nextAt } from '../api/places.js';
import { Icon } from '../kit/Icon.js';
import { Empty, Ready } from '../kit/states.js';
import { When } from '../kit/When.js';
import { useLanguage, useWords } from '../words/index.js';
import type { DeliveryLine, LetterLine } from './answers.js';
import { saySize } from './files.js';
import { deliveriesQuery, lettersQuery } from './queries.js';

export function LettersPart({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const t = useWords('papers');
  const letters = useQuery(lettersQuery(type, id));
  const deliveries = useQuery(deliveriesQuery(type, id));
  return (
    <>
      <Ready query={letters}>
        {({ items }) => items.length === 0
          ? <Empty title={t('letters.none')}><p>{t('letters.noneLead')}</p></Empty>
          : <ul className="c-documents">{[...items].reverse().map((one) => <li key={one.id}><OneLetter type={type} letter={one} /></li>)}</ul>}
      </Ready>
      <section aria-labelledby="told">
        <h2 id="told">{t('letters.told')}</h2>
        <Ready query={deliveries}>{({ items }) => <Told lines={items} />}</Ready>
      </section>
    </>
  );
}

function OneLetter({ type, letter }: { readonly type: CaseType; readonly letter: LetterLine }) {
  const t = useWords('papers');
  const language = useLanguage();
  const address = nextAt(CASES_AT[type], letter.url);
  return (
    <article className={`c-document c-document--${letter.audience === 'agency' ? 'internal' : 'public'}`} aria-labelledby={`letter-${letter.id}`}>
      <div className="c-said__head">
        <h2 id={`letter-${letter.id}`} lang={letter.language}>{letter.title}</h2>
        {letter.audience === undefined ? null : <span className={`c-marking c-marking--${letter.audience === 'agency' ? 'internal' : 'public'}`}><Icon name={letter.audience === 'agency' ? 'lock' : 'mail'} />{letter.audience === 'agency' ? t('letters.inside') : t('letters.toParty', { party: t(`party.${type}`) })}</span>}
      </div>
      <p className="c-version__by">{t(`letters.kind.${letter.kind}`)} · {t(`letters.language.${letter.language}`)} · <When at={letter.madeAt} /></p>
      <p className="c-document__does">
        <a className="usa-link" href={address} target="_blank" rel="noopener">{t('letters.open')}<span className="usa-sr-only">: {letter.title} {t('letters.newTab')}</span></a>
        <a className="usa-link" href={address} download={`${letter.title}.pdf`}>{t('letters.save', { size: saySize(letter.size, language) })}<span className="usa-sr-only">: {letter.title}</span></a>
      </p>
    </article>
  );
}

function Told({ lines }: { readonly lines: readonly DeliveryLine[] }) {
  const t = useWords('papers');
  if (lines.length === 0) return <p>{t('letters.toldNobody')}</p>;
  return (
    <Table bordered={false} stackedStyle="default" fullWidth className="c-table" caption={<span className="usa-sr-only">{t('letters.told')}</span>}>
      <thead><tr><th scope="col">{t('letters.what')}</th><th scope="col">{t('letters.who')}</th><th scope="col">{t('letters.state')}</th><th scope="col">{t('letters.when')}</th></tr></thead>
      <tbody>
        {lines.map((one, index) => (
          <tr key={`${one.toldAt}${one.subject}${one.recipient ?? ''}${index}`}>
            <th scope="row" data-label={t('letters.what')}><span lang="en" dir="auto">{one.subject}</span></th>
            <td data-label={t('letters.who')}>{one.recipient ?? t('letters.nobodyYet')}{one.unit === undefined || one.unit === null ? null : <span className="text-base-dark"> {one.unit}</span>}</td>
            <td data-label={t('letters.state')}>{t(`letters.delivery.${one.state}`)}{one.fault === undefined || one.fault === null ? null : <span className="text-base-dark" lang="en"> {one.fault}</span>}</td>
            <td data-label={t('letters.when')}><When at={one.sentAt ?? one.toldAt} /></td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
