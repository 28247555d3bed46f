/** The package has no types; this is the part used here. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  interface Context {
    readonly body: Record<'access_token' | 'id_token' | 'refresh_token', string>;
    set(header: string, value: string): void;
  }

  export default class Provider {
    readonly AccessToken: { find(value: string): Promise<object | undefined> };
    constructor(issuer: string, configuration: unknown);
    callback(): RequestListener;
    on(event: 'grant.success', told: (context: Context) => void): void;
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): void;
  }
}
