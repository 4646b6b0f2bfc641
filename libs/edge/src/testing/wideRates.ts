// Limits for tests that are about something else: they count like all others, only higher.
import { pacesFrom } from '../rates/pace.js';
import type { Rates } from '../rates/rateGuard.js';
import { Proxies, THIS_MACHINE } from '../rates/sender.js';
import { Turnstile } from '../rates/turnstile.js';

/** @param said other paces, as CENTERLINE_PACES has them. @param now a clock of the test's own. */
export const wideRates = (said = 'reads=100000/60 writes=100000/60 downloads=100000/60 sign-ins=100000/60 strangers=100000/60', now?: () => number): Rates => ({ turnstile: new Turnstile(pacesFrom(said), now), proxies: new Proxies(THIS_MACHINE) });
