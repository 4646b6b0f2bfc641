// Owns the parts of a case that have a page of their own: its deadlines, its advice, its papers, its history.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { CaseType } from '@centerline/cases';
import { timelineQuery } from '../api/queries.js';
import { Ready } from '../kit/states.js';
import { NotFoundPage } from '../shell/Errors.js';
import { AdvicePart } from './advice/AdvicePart.js';
import { CaseFrame } from './CaseFrame.js';
import { Deadlines } from './Deadlines.js';
import { History } from './History.js';
import { DocumentsPart } from '../papers/DocumentsPart.js';
import { LettersPart } from '../papers/LettersPart.js';
import { MessagesPart } from '../papers/MessagesPart.js';
import { isPart } from './parts.js';
import { isCaseType } from './types.js';

const route = getRouteApi('/cases/$type/$id/$part');

export function CasePartPage() {
  const { type, id, part } = route.useParams();
  if (!isCaseType(type) || !isPart(part)) return <NotFoundPage />;
  return (
    <CaseFrame key={`${type}/${id}/${part}`} type={type} id={id} part={part}>
      {(_view, reading) => {
        switch (part) {
          case 'deadlines':
            return <Deadlines type={type} id={id} />;
          case 'advice':
            return <AdvicePart reading={reading} />;
          case 'history':
            return <WholeHistory type={type} id={id} />;
          case 'messages':
            return <MessagesPart type={type} id={id} />;
          case 'documents':
            return <DocumentsPart type={type} id={id} />;
          case 'letters':
            return <LettersPart type={type} id={id} />;
        }
      }}
    </CaseFrame>
  );
}

function WholeHistory({ type, id }: { readonly type: CaseType; readonly id: string }) {
  const query = useQuery(timelineQuery(type, id));
  return <Ready query={query}>{(lines) => <History lines={lines} type={type} id={id} />}</Ready>;
}
