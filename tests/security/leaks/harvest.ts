// Owns everything that can be had of a case from outside, gathered as text with where it came from: answers of every route, refusals, letters, mails, pages,
// live updates, logs and workflow histories. Must never know what must not be in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '@centerline/letters/testing';
import type { Endpoints } from '../../src/asking.js';
import { applicationToken, signInAs } from '../../src/signIn.js';
import { historyOf } from '../../src/workflowRuns.js';
import { BROKER_SYSTEM } from '../src/cast.js';
import { wellFormed, type Sent } from '../src/forms.js';
import { signedIn } from '../src/gatewayVisit.js';
import { inTurns } from '../src/inTurns.js';
import { nameOf, type Operation } from '../src/openApi.js';

export interface Found {
  readonly from: string;
  readonly text: string;
}

/** The text of an answer with its headers; of a letter, what stands on its pages. The address that was asked for, which a problem repeats, is no news. */
async function textOf({ url, init }: Sent): Promise<string> {
  const response = await fetch(url, init);
  const bytes = Buffer.from(await response.arrayBuffer());
  const body = response.headers.get('content-type') === 'application/pdf' ? readPdf(bytes).text : bytes.toString('utf8');
  return [String(response.status), ...[...response.headers].map((pair) => pair.join(': ')), body.replace(/"instance":"[^"]*"/, '')].join('\n');
}

export class Harvest {
  constructor(private readonly endpoints: Endpoints, private readonly operations: readonly Operation[]) {}

  private tokenOf(person: string): Promise<string> {
    return person === BROKER_SYSTEM ? applicationToken(this.endpoints.identity, this.endpoints.home) : signInAs(this.endpoints.identity, person);
  }

  /**
   * Every route of the case's service and of oversight, asked by that person about this case; commands as previews, so that nothing is done and every refusal is heard.
   * @param parts ids of what lies beside the case: letters, documents, work. @param only leaves out the previews.
   */
  async askedBy(person: string, service: string, id: string, parts: Readonly<Record<string, readonly string[]>>, only: 'all' | 'reading' = 'all'): Promise<readonly Found[]> {
    const token = await this.tokenOf(person);
    const asked = this.operations.filter((one) => (one.service === service || one.service === 'oversight') && !one.path.startsWith('/health/') && !/\/(reference|views|absences|preferences)/.test(one.path))
      .filter(({ method, parameters }) => method === 'GET' || (only === 'all' && parameters.some(({ name }) => name === 'preview')));
    const requests = asked.flatMap((operation): readonly (readonly [Operation, Sent])[] => {
      const [, part] = /\{(letterId|documentId|taskId)\}/.exec(operation.path) ?? [];
      const values = part === undefined ? [''] : (parts[part] ?? []);
      return values.map((value) => {
        const { url, init } = wellFormed(operation, { id, ...(part === undefined ? {} : { [part]: value }) }, token, 1);
        const more = operation.method === 'GET' ? (operation.parameters.some(({ name }) => name === 'limit') ? 'limit=100' : '') : 'preview=true';
        return [operation, { url: more === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${more}`, init }];
      });
    });
    return inTurns(requests, async ([operation, sent]) => ({ from: `${nameOf(operation)} as ${person}`, text: await textOf(sent) }));
  }

  /** Mails to that address, as they were sent, their letters read. */
  async mailsTo(address: string): Promise<readonly Found[]> {
    const { mailroom } = this.endpoints;
    const { items } = (await (await fetch(`${mailroom}/mails.json?to=${encodeURIComponent(address)}`)).json()) as { readonly items: readonly { readonly id: string; readonly subject: string; readonly attachments?: unknown }[] };
    return (await inTurns(items, async ({ id, subject }) => {
      const [page, raw] = await Promise.all(['', '/raw'].map(async (part) => (await fetch(`${mailroom}/mail/${id}${part}`)).text()));
      const letters: Found[] = [];
      for (let place = 0; place < 5; place += 1) {
        const attachment = await fetch(`${mailroom}/mail/${id}/attachment/${place}`);
        if (attachment.status !== 200) break;
        letters.push({ from: `letter ${place} of the mail "${subject}" to ${address}`, text: readPdf(Buffer.from(await attachment.arrayBuffer())).text });
      }
      return [{ from: `mail "${subject}" to ${address}`, text: `${page ?? ''}\n${raw ?? ''}` }, ...letters];
    })).flat();
  }

  /** What a browser of that person gets at the gateway: the plain page, and the live updates that come while `meanwhile` is done. */
  async atTheGateway(person: string, id: string, meanwhile: () => Promise<void>): Promise<readonly Found[]> {
    const visit = await signedIn(this.endpoints, person);
    const page = await (await visit.go(`/plain/reassignment/${id}`)).text();
    const line = await visit.go('/api/events', { headers: { accept: 'text/event-stream' } });
    const reader = line.body?.getReader();
    let live = '';
    const listening = (async () => {
      for (;;) {
        const part = await reader?.read().catch(() => undefined);
        if (!part || part.done) return;
        live += Buffer.from(part.value).toString('utf8');
      }
    })();
    await meanwhile();
    // News is looked for once a second.
    for (let look = 0; look < 60 && !live.includes(id); look += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    await reader?.cancel();
    await listening;
    return [{ from: `plain page as ${person}`, text: page }, { from: `live updates as ${person}`, text: live }];
  }

  /** Every line of every log of the installation. */
  logs(): readonly Found[] {
    const folder = join(this.endpoints.home, 'logs');
    return readdirSync(folder).map((name) => ({ from: `log ${name}`, text: readFileSync(join(folder, name), 'utf8') }));
  }
  /** What Temporal keeps of the case's workflow, its id included. */
  async history(id: string): Promise<readonly Found[]> {
    return [{ from: `workflow ${id}`, text: `${id}\n${await historyOf(this.endpoints.temporalAddress, id)}` }];
  }
}

/** Where any of these words stands, in whatever case unless they are names of our own, with a few characters around it. */
export const leaksIn = (found: readonly Found[], words: readonly string[], exactly = false): readonly string[] =>
  found.flatMap(({ from, text }) => words.flatMap((word) => {
    const place = exactly ? text.indexOf(word) : text.toLowerCase().indexOf(word.toLowerCase());
    return place < 0 ? [] : [`${from}: …${text.slice(Math.max(0, place - 80), place + word.length + 40).replaceAll('\n', ' ')}…`];
  }));
