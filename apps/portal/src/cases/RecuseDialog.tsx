// Owns the window in which an officer steps back from a case, with a reason. It cannot be taken back.
import { MOST_RECUSAL } from '@centerline/cases';
import type { CaseView } from '../api/answers.js';
import { useCommand } from '../api/command.js';
import { ReasonDialog } from '../kit/form/ReasonDialog.js';
import { useWords } from '../words/index.js';

export function RecuseDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const t = useWords('cases');
  const { standing, send } = useCommand<{ readonly reason: string }>(view, 'recuse');
  const stepBack = async (reason: string): Promise<void> => {
    if ((await send({ reason })).kind === 'ok') onClose();
  };
  return (
    <ReasonDialog
      title={t('recusal.ask')} lead={t('recusal.follows')} label={t('recusal.reason')} hint={t('recusal.hint')} most={MOST_RECUSAL} yes={t('recusal.action')} no={t('recusal.no')}
      isBusy={standing.kind === 'busy'} failure={standing.kind === 'failed' ? standing.failure : null} onGive={(reason) => void stepBack(reason)} onClose={onClose}
    />
  );
}
