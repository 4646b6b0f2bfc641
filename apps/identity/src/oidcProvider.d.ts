// Owns the part of oidc-provider that this service uses, as types: the package ships none. Must never describe more than is used.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface OidcClient {
    readonly clientId: string;
    grantTypeAllowed(type: string): boolean;
  }
  export interface OidcToken {
    readonly kind: string;
    /** Of codes and refresh tokens: when the person signed in, in seconds since 1970, and how. */
    readonly authTime?: number;
    readonly acr?: string;
    readonly accountId?: string;
    readonly clientId?: string;
  }
  export interface OidcGrant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }
  export interface OidcContext {
    body: unknown;
    type: string;
    status: number;
    readonly oidc: {
      readonly client?: OidcClient;
      readonly session?: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined };
      readonly provider: Provider;
      /** What this request has brought or made, by kind. */
      readonly entities: Readonly<Record<string, OidcToken | undefined>>;
    };
  }
  export interface InteractionDetails {
    readonly uid: string;
    readonly prompt: { readonly name: string };
    readonly params: Readonly<Record<string, unknown>>;
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    proxy: boolean;
    readonly Grant: {
      new (about: { readonly clientId: string; readonly accountId: string }): OidcGrant;
      find(id: string): Promise<OidcGrant | undefined>;
    };
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    /** Rejects when the browser does not carry the cookie of that interaction. */
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<InteractionDetails>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object, options?: { readonly mergeWithLastSubmission?: boolean }): Promise<void>;
    on(event: string, listener: (context: OidcContext, error: Error) => void): this;
  }
  export default Provider;

  export const interactionPolicy: { base(): { remove(name: string): void } };
}
