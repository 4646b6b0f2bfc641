// Owns how the security specs come through the gateway as a browser does: cookies, the sign-in at the provider, and nothing followed by itself.

export interface Sent {
  readonly method?: string;
  readonly body?: string | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

export class Visit {
  private readonly cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  /** As a page of that origin would ask. */
  async go(path: string, { method = 'GET', body, headers = {} }: Sent = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.origin), {
      method, redirect: 'manual', ...(body === undefined ? {} : { body }),
      headers: { ...(cookie === '' ? {} : { cookie }), 'sec-fetch-site': 'same-origin', ...(method === 'GET' ? {} : { origin: this.origin }), ...headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

/** Signs in as that sample person, from page to page, as far as the portal. */
export async function signedIn({ gateway, identity }: { readonly gateway: string; readonly identity: string }, person: string): Promise<Visit> {
  const [ours, theirs] = [new Visit(gateway), new Visit(identity)];
  let place = new URL('/auth/sign-in?to=/cases', gateway);
  for (let step = 0; step < 10; step += 1) {
    const visit = place.origin === new URL(gateway).origin ? ours : theirs;
    const asksWho = visit === theirs && place.pathname.startsWith('/sign-in/');
    const response = await visit.go(place.pathname + place.search, asksWho ? { method: 'POST', body: new URLSearchParams({ person }) } : { headers: { 'sec-fetch-site': 'cross-site' } });
    const next = response.headers.get('location');
    await response.arrayBuffer();
    if (next === null) throw new Error(`Signing in stopped at ${place.pathname} with ${response.status}`);
    if (next === '/cases') return ours;
    place = new URL(next, place);
  }
  throw new Error('Signing in never came to an end');
}
