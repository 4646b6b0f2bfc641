// Owns the last page before a request for Center input is sent: every answer, the period of the petition, and where sending leads.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useWords } from '../../words/index.js';
import { PagedCheck } from '../paged/PagedCheck.js';
import { Answers } from './Answers.js';
import { usePetitionFiling } from './FpfRoom.js';
import { periodOf } from './judging.js';
import { Period } from './Period.js';
import { namesOf, stepsFor } from './steps.js';

const route = getRouteApi('/file/fpf/$draft/$step');

export function FpfCheckStep() {
  const t = useWords('petitionFiling');
  const navigate = useNavigate();
  const { draft } = route.useParams();
  const { form, asking, knowledge, kept, judge, body, forget } = usePetitionFiling();
  const period = periodOf(body(), knowledge);
  return (
    <PagedCheck type="fpf" draft={draft} title={t('check.title')} steps={stepsFor(asking).map((one) => t(`steps.${one}`))} names={namesOf('check', form.getValues())} judge={judge} kept={kept} body={body} zone={knowledge.offices.offices.find(({ code }) => code === form.getValues('port'))?.zone}
      ready={t('check.ready')} submit={t('check.submit')} onOpened={({ id }) => { forget(); void navigate({ to: '/file/received/fpf/$id', params: { id }, replace: true }); }}>
      <Answers draft={draft} />
      {period === null ? null : <Period period={period} />}
    </PagedCheck>
  );
}
