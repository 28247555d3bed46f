import { base64Bytes } from '../../lib/bytes';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

const isResponse = (value: string): boolean => {
  const head = value
    .slice(0, 400)
    .replace(/%2B/gi, '+')
    .replace(/%2F/gi, '/')
    .replace(/%.{0,400}$/, '');
  const bytes = base64Bytes(head.slice(0, head.length & ~3));
  return bytes !== null && /[<:](?:Response|(?:Encrypted)?Assertion)[\s>]/.test(new TextDecoder().decode(bytes));
};

export const detector = defineFormat('PHNhbW|PD94bW|PFJlc3|PEFzc2 base64{40,40000} %|=| encoded{0,40000}', {
  tokenClass: 'session',
  accept: isResponse,
});

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://docs.oasis-open.org/security/saml/v2.0/saml-bindings-2.0-os.pdf',
  revoke: null,
  verify: null,
  tokenClass: 'session',
};

const token = (seed = 1): string =>
  btoa(`<samlp:Response ID="${sample('_', 32, HEX, seed)}" Version="2.0"></samlp:Response>`);

export const examples = (): Examples => ({
  matches: [
    `{"SAMLResponse":"${token()}"}`,
    `SAMLResponse=${encodeURIComponent(btoa(`<?xml version="1.0"?><Assertion ID="${sample('_', 33, HEX, 2)}"></Assertion>`))}&RelayState=x`,
  ],
  nearMisses: [btoa(`<samlp:AuthnRequest ID="${sample('_', 32, HEX)}" Version="2.0"/>`), token().slice(0, 44)],
});
