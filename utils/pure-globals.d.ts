// What the pure rooms may use beyond ECMAScript; see `utils/README.md`. Anything else of the DOM does not compile there.

interface PureUrl {
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly username: string;
  readonly password: string;
}

declare const URL: {
  new (url: string, base?: string): PureUrl;
  canParse(url: string, base?: string): boolean;
};
type URL = PureUrl;

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare function atob(text: string): string;
declare function btoa(text: string): string;

declare const crypto: { getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> };
