// Owns the last page before a zone question is opened: every answer, and where opening leads.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { APPEAL_KINDS, CATEGORIES, EMERGENCIES, LANES, TRACKED_KINDS } from '@centerline/ftz';
import { CheckAnswers, type Given } from '../../kit/form/CheckAnswers.js';
import { sayDay } from '../../kit/times.js';
import { useLanguage, useWords } from '../../words/index.js';
import { useImporter } from '../knownImporter.js';
import { PagedCheck } from '../paged/PagedCheck.js';
import { useZoneFiling } from './FtzRoom.js';
import { namesOf, STEPS, type StepKey } from './steps.js';
import { tidied } from './values.js';

const route = getRouteApi('/file/ftz/$draft/$step');

export function FtzCheckStep() {
  const t = useWords('zoneFiling');
  const navigate = useNavigate();
  const { draft } = route.useParams();
  const { form, knowledge, kept, judge, body, forget } = useZoneFiling();
  return (
    <PagedCheck type="ftz" draft={draft} title={t('check.title')} steps={STEPS.map((one) => t(`steps.${one}`))} names={namesOf('check', form.getValues())} judge={judge} kept={kept} body={body} zone={knowledge.port.zone}
      ready={t('check.ready')} submit={t('check.submit')} onOpened={({ id }) => { forget(); void navigate({ to: '/file/received/ftz/$id', params: { id }, replace: true }); }}>
      <Answers draft={draft} />
    </PagedCheck>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => <>{lines.map((line) => <span key={line} className="c-check__line">{line}</span>)}</>;
const Text = ({ text }: { readonly text: string }) => <span className="c-check__text">{text}</span>;

function Answers({ draft }: { readonly draft: string }) {
  const t = useWords('zoneFiling');
  const language = useLanguage();
  const { form, knowledge: { reference, sites } } = useZoneFiling();
  const values = form.getValues();
  const { references, headings, attempts, trackedDates, linkedAppeals } = tidied(values);
  const known = useImporter(values.userIor);
  const site = sites.find(({ zoneId }) => zoneId === values.zoneId);
  const word = <Word extends string>(words: readonly Word[], chosen: string): Word | undefined => words.find((one) => one === chosen);
  const day = (text: string): string => (text === '' ? '' : sayDay(text, language));
  const center = (code: string): string => { const found = reference.centers.find((one) => one.code === code); return found ? `${found.name} (${code})` : code; };
  const lines = (list: readonly string[]) => (list.length === 0 ? '' : <Lines lines={list} />);
  const category = word(CATEGORIES, values.category);
  const lane = word(LANES, values.lane);
  const emergency = word(EMERGENCIES, values.emergency);
  const { held, arrivedOn, demurrageFrom, perishable } = values.cargo;
  const groups: Readonly<Record<Exclude<StepKey, 'check'>, readonly Given[]>> = {
    place: [
      { name: 'zoneId', words: t('place.zoneId'), value: values.zoneId === '' ? '' : `${values.zoneId}${site === undefined ? '' : ` – ${site.operator}`}` },
      { name: 'firms', words: t('place.firms'), value: values.firms },
      ...(values.legacyZoneId === '' ? [] : [{ name: 'legacyZoneId', words: t('place.legacy'), value: values.legacyZoneId }]),
      ...(values.recordDiffers ? [{ name: 'grantee', words: t('place.differs'), value: lines([values.grantee, values.operator, values.operatorBond].filter((one) => one !== '')) }] : []),
    ],
    category: [{ name: 'category', words: t('category.label'), value: category === undefined ? '' : t(`category.name.${category}`) }],
    references: [
      { name: 'references', words: t('steps.references'), value: lines([...references.entryNumbers, ...references.forms214.map((one) => `214: ${one}`), ...references.forms216.map((one) => `216: ${one}`)]) },
      { name: 'headings', words: t('references.list.headings'), value: headings.join(', ') },
      ...(values.accountLevel ? [{ name: 'accountLevel', words: t('references.accountLevel'), value: t('cargo.yes') }] : []),
      ...(values.legalReference === '' ? [] : [{ name: 'legalReference', words: t('references.legal'), value: values.legalReference }]),
    ],
    user: [
      { name: 'userIor', words: t('user.ior'), value: values.userIor === '' ? '' : `${values.userIor}${known.kind === 'found' ? ` – ${known.record.name}` : ''}` },
      { name: 'leadCenter', words: t('user.lead'), value: values.leadCenter !== '' ? <>{center(values.leadCenter)} <Text text={values.leadCenterReason} /></> : known.kind === 'found' ? center(known.record.assignedCenter) : '' },
      ...(values.consultedCenters.length === 0 ? [] : [{ name: 'consultedCenters', words: t('user.consulted'), value: lines(values.consultedCenters.map(center)) }]),
    ],
    cargo: [
      { name: 'cargo', words: t('cargo.held'), value: held === '' ? '' : held === 'no' ? t('cargo.no') : lines([t('cargo.yes'), ...(arrivedOn === '' ? [] : [`${t('cargo.arrivedOn')}: ${day(arrivedOn)}`]), ...(demurrageFrom === '' ? [] : [`${t('cargo.demurrageFrom')}: ${day(demurrageFrom)}`]), ...(perishable ? [t('cargo.perishable')] : [])]) },
      { name: 'lane', words: t('cargo.lane'), value: lane === undefined ? '' : t(`cargo.laneName.${lane}`) },
      ...(emergency === undefined ? [] : [{ name: 'emergency', words: t('cargo.emergency'), value: t(`cargo.emergencyName.${emergency}`) }]),
    ],
    question: [
      { name: 'question', words: t('question.label'), value: values.question === '' ? '' : <Text text={values.question} /> },
      { name: 'attempts', words: t('question.attempts'), value: lines(attempts.map(({ triedOn, what, result }) => `${day(triedOn)}: ${what} → ${result}`)) },
    ],
    dates: [
      { name: 'trackedDates', words: t('steps.dates'), value: lines(trackedDates.map(({ kind, anchorOn, reference: of }) => { const one = word(TRACKED_KINDS, kind); return `${one === undefined ? kind : t(`dates.kindName.${one}`)}: ${day(anchorOn)}${of === '' ? '' : `, ${of}`}`; })) },
      ...(linkedAppeals.length === 0 ? [] : [{ name: 'linkedAppeals', words: t('dates.linked'), value: lines(linkedAppeals.map(({ kind, reference: of }) => { const one = word(APPEAL_KINDS, kind); return `${one === undefined ? kind : t(`dates.appealName.${one}`)}: ${of}`; })) }]),
    ],
  };
  return (
    <>
      {STEPS.filter((step) => step !== 'check').map((step) => <CheckAnswers key={step} title={t(`steps.${step}`)} given={groups[step]} change={{ to: '/file/ftz/$draft/$step', params: { draft, step } }} />)}
    </>
  );
}
