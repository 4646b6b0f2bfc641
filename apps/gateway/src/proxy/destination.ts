// Owns which request goes to which service. Only what is named here is passed on; the address of a service is never part of a request.
import { ProblemException } from '@centerline/edge';
import { segmentsOf } from '../security/address.js';
import { SERVICES, type ServiceName } from '../settings.js';

export interface Destination {
  readonly service: ServiceName;
  /** Path at the service, exactly as the browser wrote it. */
  readonly path: string;
}

/** The versions of the API that are open to browsers; health, docs and metrics of a service are not. */
const OPEN = 'v1';
const isService = (name: string): name is ServiceName => SERVICES.some((one) => one === name);

/** `/api/ftz/v1/…` → service `ftz`, path `/v1/…`. Throws `bad-request` for a path of two meanings, `no-such-route` for one that leads nowhere. */
export function destinationOf(path: string): Destination {
  const segments = segmentsOf(path);
  if (segments === null) throw new ProblemException('bad-request', 'This path can be read in more than one way.');
  const [api, service = '', version] = segments;
  if (api !== 'api' || !isService(service) || version !== OPEN || segments.at(-1) === '') throw new ProblemException('no-such-route', `There is nothing at ${path}.`);
  const rest = path.slice(`/api/${service}`.length);
  // Written with escapes, the name of a service would be cut off wrongly.
  if (!path.startsWith(`/api/${service}/${OPEN}`)) throw new ProblemException('bad-request', 'This path can be read in more than one way.');
  return { service, path: rest };
}

/** Reference data, by service. The services say of the same routes that nobody need be signed in for them. */
const OPEN_TO_ALL: Readonly<Record<ServiceName, RegExp | null>> = { reassignment: /^\/v1\/reference$/, ftz: null, fpf: /^\/v1\/reference$/, oversight: /^\/v1\/reference\/[a-z-]+$/ };

/** Whether that may be read by whoever comes, signed in or not. */
export const isOpenToAll = ({ service, path }: Destination): boolean => OPEN_TO_ALL[service]?.test(path) === true;
