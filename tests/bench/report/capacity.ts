// Owns the cost model: what one case costs, how many a year that carries, and what breaks first at ten, a hundred and a thousand times today's volume. Pure.

/** What S10 measured of one plain case; bytes in KB, CPU in milliseconds. */
export interface CaseCost {
  /** Of a case in bare Temporal that writes nothing, in the same run. */
  readonly bare: { readonly server: number; readonly node: number };
  readonly cpuMs: number;
  readonly cpuByProcess: Readonly<Record<string, number>>;
  readonly generatorCpuMs: number;
  readonly walKb: number;
  readonly temporalKb: number;
  readonly commits: number;
  readonly eventsMost: number;
  readonly coresHad: number;
  readonly casesPerSecond: number;
}

/** ASSUMED, not published by CBP: the volume of a year, and how unevenly it comes. Change them here and the page follows. */
export const VOLUME = { casesAYear: 100_000, workingDays: 250, hoursADay: 10, busiestHourByAverage: 5 } as const;
/** A real case is more than a plain one: more commands, more notices, more reading. ASSUMED: so many plain cases' work. */
export const PLAIN_CASES_A_CASE = 4;
/** Nobody runs a machine at its limit: half of the processor time is for reading, letters, and the unforeseen. */
export const USABLE = 0.5;
/** Of the audit trail and the case: ASSUMED bytes that stay, as a multiple of the log that was written for them. */
const KEPT_BY_LOG = 0.6;
const KEPT_YEARS = 7;
/** Engineering limits, as orders of magnitude: where the next measure is due, not where anything fails. */
const LIMITS = { oneTemporalWriter: 40, walMbPerSecond: 30, commitsPerSecond: 2_000, ledgerGb: 2_000 } as const;

export interface Step {
  readonly times: number;
  readonly casesAYear: number;
  readonly peakPerSecond: number;
  readonly cores: number;
  readonly walMbPerSecond: number;
  readonly commitsPerSecond: number;
  readonly ledgerGb: number;
  readonly temporalGbAYear: number;
  readonly breaks: string;
  readonly then: string;
}

export function stepAt(times: number, cost: CaseCost): Step {
  const casesAYear = VOLUME.casesAYear * times;
  const average = casesAYear / (VOLUME.workingDays * VOLUME.hoursADay * 3_600);
  const peakPerSecond = average * VOLUME.busiestHourByAverage * PLAIN_CASES_A_CASE;
  const cores = (peakPerSecond * cost.cpuMs) / 1_000 / USABLE;
  const walMbPerSecond = (peakPerSecond * cost.walKb) / 1_024;
  const commitsPerSecond = peakPerSecond * cost.commits;
  const ledgerGb = (casesAYear * PLAIN_CASES_A_CASE * cost.walKb * KEPT_BY_LOG * KEPT_YEARS) / 2 ** 20;
  const temporalGbAYear = (casesAYear * PLAIN_CASES_A_CASE * cost.temporalKb) / 2 ** 20;
  return { times, casesAYear, peakPerSecond, cores, walMbPerSecond, commitsPerSecond, ledgerGb, temporalGbAYear, ...firstToBreak({ peakPerSecond, cores, walMbPerSecond, commitsPerSecond, ledgerGb }) };
}

/** In the order in which they give way. */
function firstToBreak(load: Pick<Step, 'peakPerSecond' | 'cores' | 'walMbPerSecond' | 'commitsPerSecond' | 'ledgerGb'>): Pick<Step, 'breaks' | 'then'> {
  if (load.commitsPerSecond > LIMITS.commitsPerSecond || load.walMbPerSecond > LIMITS.walMbPerSecond)
    return { breaks: 'one PostgreSQL that writes', then: 'a ledger for each group of Centers (a case never changes its ledger), read replicas for oversight, Temporal on a database of its own with more shards' };
  if (load.peakPerSecond > LIMITS.oneTemporalWriter)
    return { breaks: 'one Temporal server and one worker', then: 'Temporal on PostgreSQL of its own with history shards, a second and third worker on the same queue; services by the number of requests' };
  if (load.ledgerGb > LIMITS.ledgerGb) return { breaks: 'the size of the audit trail', then: 'partitions by year; old ones on cheaper storage; read replicas for oversight' };
  if (load.cores > 2) return { breaks: 'two cores', then: `${Math.ceil(load.cores)} cores: Temporal and PostgreSQL apart from the services` };
  return { breaks: 'nothing', then: 'two cores carry it; a second machine stands by for the day the first one fails' };
}
