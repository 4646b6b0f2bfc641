// Owns what is shown of a draft of an appeal on its page: who keeps it and what it names so far. The draft itself opens in the form.
import { When } from '../../kit/When.js';
import { useWords } from '../../words/index.js';
import type { Draft } from '../readings.js';
import { Fact, FactList, listed, Long } from './Fact.js';

export function DraftFacts({ view: { draft, keptBy, keptAt } }: { readonly view: Draft }) {
  const t = useWords('cases');
  return (
    <FactList>
      <Fact name={t('facts.keptBy')} note={keptAt === undefined ? undefined : <When at={keptAt} />}>{keptBy}</Fact>
      <Fact name={t('facts.iors')}>{listed((draft?.iors ?? []).map((one) => one.ior))}</Fact>
      <Fact name={t('facts.current')}>{draft?.currentCenter}</Fact>
      <Fact name={t('facts.preferred')}>{draft?.preferredCenter}</Fact>
      <Fact name={t('facts.justification')} wide>{draft?.justification === undefined ? null : <Long text={draft.justification} />}</Fact>
    </FactList>
  );
}
