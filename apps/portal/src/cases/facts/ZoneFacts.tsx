// Owns the facts of an FTZ case: the question, the zone, the goods, what the port tried, the dates set by law beside it. The agency's.
import { useSay } from '../../acts/say.js';
import { sayDay } from '../../kit/times.js';
import { When } from '../../kit/When.js';
import { useLanguage, useWords } from '../../words/index.js';
import type { ZoneForAgency } from '../readings.js';
import { Fact, FactList, listed, Long, Marked } from './Fact.js';

export function ZoneFacts({ view, offices }: { readonly view: ZoneForAgency; readonly offices: Readonly<Record<string, string>> }) {
  const t = useWords('cases');
  const language = useLanguage();
  const say = useSay('ftz');
  const { inquiry, cargo, lead, flags } = view;
  const named = (code: string): string => `${offices[code] ?? code} (${code})`;
  return (
    <>
      <FactList>
        <Fact name={t('facts.question')} wide><Long text={inquiry.question} /></Fact>
        <Fact name={t('facts.category')} note={<>{t('facts.settledBy')} <span lang="en">{inquiry.settledBy}</span></>}><span lang="en">{inquiry.categoryTitle}</span></Fact>
        <Fact name={t('facts.lane')}>{say(`word.LANE.${view.lane}`)}</Fact>
        <Fact name={t('facts.lead')} note={lead.from === 'OVERRIDE' ? <>{t('facts.override')} <span dir="auto">{lead.reason}</span></> : t('facts.byImporter')}>{named(lead.center)}</Fact>
        <Fact name={t('facts.consulted')}>{listed(view.consultedCenters.map(named))}</Fact>
        <Fact name={t('facts.importer')} note={inquiry.userIor}><span dir="auto">{inquiry.importer.name}</span></Fact>
        <Fact name={t('facts.zone')} note={<>{inquiry.firms} · <span dir="auto">{inquiry.operator}</span> <Marked mark="unofficial" /></>}>{inquiry.zoneId}</Fact>
        <Fact name={t('facts.cargo')} note={cargo.demurrageFrom === null ? undefined : t('facts.demurrage', { on: sayDay(cargo.demurrageFrom, language) })}>
          {cargo.held ? `${t('facts.held')}${cargo.arrivedOn === null ? '' : `, ${t('facts.arrived', { on: sayDay(cargo.arrivedOn, language) })}`}${cargo.perishable ? `, ${t('facts.perishable')}` : ''}` : t('facts.notHeld')}
        </Fact>
        <Fact name={t('facts.emergency')}>{view.emergency === null ? null : say(`word.EMERGENCY.${view.emergency}`)}</Fact>
        <Fact name={t('facts.forms')}>{listed([...inquiry.forms214, ...inquiry.forms216])}</Fact>
        <Fact name={t('facts.entries')}>{listed(inquiry.entryNumbers)}</Fact>
        <Fact name={t('facts.headingsShort')} note={flags.headingsElsewhere.length === 0 ? undefined : <>{t('facts.elsewhere', { headings: flags.headingsElsewhere.map((one) => `${one.heading}: ${one.center}`).join(', ') })} <Marked mark="unofficial" /></>}>{listed(inquiry.headings)}</Fact>
        <Fact name={t('facts.otherOpen')}>{listed(flags.otherOpenCases)}</Fact>
        <Fact name={t('facts.zoneDiffers')}>{listed(flags.zoneRecordDiffers)}</Fact>
      </FactList>
      <Attempts view={view} />
      {view.trackedDates.length === 0 ? null : <p className="c-facts__more"><Marked mark="law" /> <span lang="en">{view.aboutDates}</span></p>}
    </>
  );
}

function Attempts({ view: { attempts } }: { readonly view: ZoneForAgency }) {
  const t = useWords('cases');
  const language = useLanguage();
  return (
    <div className="c-facts__more">
      <h3>{t('facts.attempts')}</h3>
      {attempts.length === 0 ? <p>{t('facts.noAttempts')}</p> : (
        <ol>{attempts.map((one) => <li key={`${one.recorded.at}${one.what}`}><strong>{sayDay(one.triedOn, language)}:</strong> <span dir="auto">{one.what}</span> <em dir="auto">{one.result}</em> <span className="text-base-dark">({one.recorded.name}, <When at={one.recorded.at} />)</span></li>)}</ol>
      )}
    </div>
  );
}
