/** The package has no types; this is the part used here. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  export default class Provider {
    constructor(issuer: string, configuration: unknown);
    callback(): RequestListener;
  }
}
