// A browser of the smallest kind, for tests: keeps cookies with their flags, follows nothing by itself, says where its requests come from.

export interface Sent {
  readonly method?: string;
  readonly body?: string | Uint8Array<ArrayBuffer> | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

export class Browser {
  readonly cookies = new Map<string, string>();
  /** Every Set-Cookie line that came. */
  readonly lines: string[] = [];

  constructor(readonly origin: string) {}

  /** As a page of ours would ask. */
  async go(path: string, { method = 'GET', body, headers = {} }: Sent = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.origin), {
      method, redirect: 'manual', ...(body === undefined ? {} : { body }),
      headers: { ...(cookie === '' ? {} : { cookie }), 'sec-fetch-site': 'same-origin', ...(method === 'GET' ? {} : { origin: this.origin }), ...headers },
    });
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
