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

/** The package has no types; this is the part used here. */
declare module 'node-forge' {
  type Key = { readonly forgeKey: true };
  type Attribute = { readonly name: string; readonly value: string };
  interface Certificate {
    publicKey: Key;
    serialNumber: string;
    readonly validity: { notBefore: Date; notAfter: Date };
    setSubject(attributes: readonly Attribute[]): void;
    setIssuer(attributes: readonly Attribute[]): void;
    setExtensions(extensions: readonly object[]): void;
    sign(key: Key, digest: object): void;
  }
  const forge: {
    readonly pki: {
      createCertificate(): Certificate;
      certificateToPem(certificate: Certificate): string;
      privateKeyFromPem(pem: string): Key;
      publicKeyFromPem(pem: string): Key;
    };
    readonly md: { readonly sha256: { create(): object } };
  };
  export default forge;
}
