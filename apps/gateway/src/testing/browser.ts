// A browser of the smallest kind, for tests: keeps cookies with their flags, follows nothing by itself, says where its requests come from.

export interface Sent {
  readonly method?: string;
  readonly body?: string | Uint8Array<ArrayBuffer> | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

/** By what it carries, not by its class: the errors of `fetch` are made outside the world of a spec. */
const isReset = (failure: unknown): boolean => {
  const cause = typeof failure === 'object' && failure !== null && 'cause' in failure ? failure.cause : null;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ECONNRESET';
};

export class Browser {
  readonly cookies = new Map<string, string>();
  /** Every Set-Cookie line that came. */
  readonly lines: string[] = [];

  constructor(readonly origin: string) {}

  /** As a page of ours would ask. */
  async go(path: string, { method = 'GET', body, headers = {} }: Sent = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const ask = (): Promise<Response> => fetch(new URL(path, this.origin), {
      method, redirect: 'manual', ...(body === undefined ? {} : { body }),
      headers: { ...(cookie === '' ? {} : { cookie }), 'sec-fetch-site': 'same-origin', ...(method === 'GET' ? {} : { origin: this.origin }), ...headers },
    });
    // As browsers do (RFC 9110 § 9.2.2): what only reads is asked again when the connection kept from before turns out to be closed.
    const response = await ask().catch((failure: unknown) => (method === 'GET' && isReset(failure) ? ask() : Promise.reject(failure)));
    for (const line of response.headers.getSetCookie()) {
      this.lines.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
  async json<Value>(path: string, sent?: Sent): Promise<{ readonly status: number; readonly body: Value }> {
    const response = await this.go(path, sent);
    return { status: response.status, body: (await response.json()) as Value };
  }
}
