// SPDX-License-Identifier: EUPL-1.2
// As much of the provider's software as the tests use; it brings no types of its own.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type JWK = Readonly<Record<string, unknown>>;
  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  interface Context {
    readonly oidc: {
      readonly provider: Provider;
      readonly client?: { readonly clientId: string };
      readonly session?: { readonly accountId?: string };
      readonly params?: Readonly<Record<string, unknown>>;
    };
  }
  interface Configuration {
    readonly findAccount: (context: Context, accountId: string) => unknown;
    readonly loadExistingGrant: (context: Context) => Promise<Grant>;
    readonly interactions: { url(context: Context, interaction: { readonly uid: string }): string };
    readonly [name: string]: unknown;
  }
  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly Grant: new (given: {
      clientId: string;
      accountId: string;
    }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    on(event: 'grant.success', then: (context: Context) => void): void;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
  }
}
