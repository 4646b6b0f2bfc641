// Owns the documents of a case: what is there for this reader, and filing more.
import { useQuery } from '@tanstack/react-query';
import type { CaseType } from '@centerline/cases';
import { useEffect } from 'react';
import { RuleNote } from '../kit/RuleNote.js';
import { Empty, Ready } from '../kit/states.js';
import { useWords } from '../words/index.js';
import type { DocumentsAnswer } from './answers.js';
import { FileDocuments } from './FileDocuments.js';
import { OneDocument } from './OneDocument.js';
import { documentsQuery } from './queries.js';

export function DocumentsPart({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const query = useQuery(documentsQuery(type, id));
  return <Ready query={query}>{(answer) => <Documents type={type} id={id} answer={answer} />}</Ready>;
}

function Documents({ type, id, answer: { items, upload } }: { readonly type: CaseType; readonly id: string; readonly answer: DocumentsAnswer }) {
  const t = useWords('papers');
  // Links to a document in a list that was loaded after its page.
  useEffect(() => {
    const target = document.getElementById(window.location.hash.slice(1));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      {items.length === 0 ? <Empty title={t('documents.none')}><p>{t('documents.noneLead')}</p></Empty> : (
        <>
          <div className="c-papers__head"><p>{t('documents.count', { count: items.length })}</p>{upload.may && items.length > 2 ? <p><a className="usa-link" href="#file">{t('file.title')}</a></p> : null}</div>
          <ul className="c-documents">{items.map((one) => <li key={one.id}><OneDocument type={type} id={id} document={one} all={items} upload={upload} /></li>)}</ul>
        </>
      )}
      <section aria-labelledby="file">
        <h2 id="file" tabIndex={-1}>{t('file.title')}</h2>
        {upload.may ? <FileDocuments type={type} id={id} upload={upload} all={items} /> : upload.why === null ? null : <p><span lang="en">{upload.why.message}</span> <RuleNote rule={upload.why.rule} /></p>}
      </section>
    </>
  );
}
