// Owns putting a document on legal hold and lifting it, with the reason that stands in the history.
import type { CaseType } from '@centerline/cases';
import { useMemo } from 'react';
import { useSender } from '../api/command.js';
import { ReasonDialog } from '../kit/form/ReasonDialog.js';
import { useWords } from '../words/index.js';
import type { DocumentLine } from './answers.js';
import { holdDocument } from './queries.js';

export function Hold({ type, id, document, onClose }: { readonly type: CaseType; readonly id: string; readonly document: DocumentLine; readonly onClose: () => void }) {
  const t = useWords('papers');
  const deliver = useMemo(() => holdDocument(type, id, document.id), [type, id, document.id]);
  const { standing, send } = useSender<object, DocumentLine>(`hold/${document.id}`, deliver);
  const held = document.held !== true;
  const words = held ? t('hold.do') : t('hold.lift');
  const give = async (reason: string): Promise<void> => {
    if ((await send({ held, reason })).kind === 'ok') onClose();
  };
  return (
    <ReasonDialog
      title={`${words}: ${document.title}`} lead={t(held ? 'hold.lead' : 'hold.liftLead')} label={t('hold.reason')} hint={t('hold.reasonHint')} most={2_000} yes={words} no={t('cancel')}
      isBusy={standing.kind === 'busy'} failure={standing.kind === 'failed' ? standing.failure : null} onGive={(reason) => void give(reason)} onClose={onClose}
    />
  );
}
