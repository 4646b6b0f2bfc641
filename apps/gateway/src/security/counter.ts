// Owns what the gateway counts, and by whom: sign-ins and strangers by their address, forms by the person. What passes to a service is counted there.
import { neighborhoodOf, Probing, senderOf, type Rates } from '@centerline/edge';
import type { Visit } from '../visit.js';

export class Counter {
  private readonly probing = new Probing();

  constructor(private readonly rates: Rates) {}

  /** Counts a denial; the address when it is the one by which somebody should be told, else null. */
  probed(visit: Visit): string | null {
    const address = this.addressOf(visit);
    return this.probing.isAlarm(address) ? address : null;
  }

  /** Beginning or finishing a sign-in. Throws `too-often`. */
  signIn(visit: Visit): void {
    this.told(visit, 'sign-ins', this.addressOf(visit));
  }
  /** A request that needed a session and had none that is good. Throws `too-often`. */
  stranger(visit: Visit): void {
    this.told(visit, 'strangers', this.addressOf(visit));
  }
  /** A form of a person. Throws `too-often`. */
  form(visit: Visit, person: string): void {
    this.told(visit, 'writes', `person:${person}`);
  }

  private addressOf({ request }: Visit): string {
    return `address:${neighborhoodOf(senderOf(request, this.rates.proxies))}`;
  }
  private told({ response }: Visit, pace: 'sign-ins' | 'strangers' | 'writes', principal: string): void {
    for (const [name, value] of Object.entries(this.rates.turnstile.pass(pace, principal))) response.setHeader(name, value);
  }
}
