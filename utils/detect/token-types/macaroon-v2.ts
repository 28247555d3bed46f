import { toBase64url } from '../../lib/base64url';
import { base64Bytes } from '../../lib/bytes';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

/** Version 2: fields of type, length and bytes; 0 ends a section; the signature of 32 bytes is last. */
function isMacaroon(value: string): boolean {
  const bytes = base64Bytes(value) ?? new Uint8Array();
  let at = 1;
  while (at < bytes.length) {
    const type = bytes[at++] ?? 0;
    if (type === 0) continue;
    let length = bytes[at++] ?? 0;
    if (length > 127) length = (length & 127) | ((bytes[at++] ?? 0) << 7);
    at += length;
    if (type === 6) return length === 32 && at === bytes.length;
    if (type !== 1 && type !== 2 && type !== 4) return false;
  }
  return false;
}

export const detector = defineFormat('AgE|AgI base64url{40,2000} ==|=|', { accept: isMacaroon });

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const field = (type: number, text: string): readonly number[] => [
  type,
  text.length,
  ...Array.from(text, (character) => character.charCodeAt(0)),
];
const macaroon = (id: string, signature: number): string => {
  const key = field(6, sample('', signature, undefined, id.length));
  return toBase64url(Uint8Array.from([2, ...field(1, 'https://api.shop.test'), ...field(2, id), 0, 0, ...key]));
};
const token = (seed = 1): string => macaroon(`${sample('', 16, undefined, seed)}`, 32);

export const examples = (): Examples => ({
  matches: [`Authorization: Macaroon ${token()}`, `{"discharge":"${token(2)}"}`],
  nearMisses: [macaroon(sample('', 16), 31), sample('AgE', 100)],
});
