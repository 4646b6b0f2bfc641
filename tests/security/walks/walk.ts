// Owns the frame of a walk: a case told from its opening to its end by its people, stopping wherever somebody wants to look. Must never know a case type.
import { taken } from '../../src/petitions.js';
import type { Days, Story } from '../../src/stories.js';

/** Who does what on a case, by part; another cast is another record: another party, another port, other Centers. */
export interface Cast {
  readonly importer: string;
  readonly ior: string;
  /** The Center the importer has, its specialist, supervisor and director by their sign-ins' beginning, such as `cee004`. */
  readonly center: string;
  /** The other Center an appeal names. */
  readonly otherCenter: string;
  readonly port: string;
  readonly portOfficer: string;
  readonly portDirector: string;
  readonly paralegal: string;
  readonly fpfOfficer: string;
  readonly zone: { readonly zoneId: string; readonly firms: string };
}
/** Los Angeles, Apparel, Blue Heron. */
export const LOS_ANGELES: Cast = {
  importer: 'ida.park', ior: '91-1000001BH', center: 'cee004', otherCenter: 'cee008', port: '2704', portOfficer: 'pia.long', portDirector: 'paul.drake', paralegal: 'fay.moss', fpfOfficer: 'frank.ames',
  zone: { zoneId: '202000001', firms: 'W202' },
};
/** Newark, Automotive, Juniper Motor Parts. The FP&F office of Newark has no paralegal among the samples. */
export const NEWARK: Cast = {
  importer: 'mina.cole', ior: '95-5000001JM', center: 'cee003', otherCenter: 'cee010', port: '4601', portOfficer: 'nick.hale', portDirector: 'nora.quinn', paralegal: 'felix.rowe', fpfOfficer: 'felix.rowe',
  zone: { zoneId: '049000001', firms: 'E049' },
};

/** Commands that are possible where the case stands, each with a body that its form takes. */
export type Looks = Readonly<Record<string, unknown>>;
/** Called with the case and what is worth trying on it there; changes nothing. */
export type Stop = (id: string, looks: Looks) => Promise<void>;

export interface Walking {
  readonly story: Story;
  readonly days: Days;
  readonly cast: Cast;
  readonly stop: Stop;
  /** Stands in everything that is inside the agency. */
  readonly inside: string;
}

/** A command that must be taken. */
export const did = async ({ story }: Walking, person: string, id: string, command: string, body: unknown = {}): Promise<void> => void taken(await story.does(person, id, command, body));

/** Opens a case as that person; its id. */
export const opened = async ({ story }: Walking, person: string, body: unknown): Promise<string> => String(taken(await story.as(person, '', { body })).body['id']);
