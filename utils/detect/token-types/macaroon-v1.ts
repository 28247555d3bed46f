import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('MDA base64url{3} xvY2F0aW9u base64url{60,2000} ==|=|');

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const packet = (text: string): string => `${(text.length + 5).toString(16).padStart(4, '0')}${text}\n`;
const token = (seed = 1): string =>
  encodeBase64url(
    packet('location https://api.shop.test') +
      packet(sample('identifier ', 24, undefined, seed)) +
      packet(sample('signature ', 32, undefined, seed)),
  );

export const examples = (): Examples => ({
  matches: [`Authorization: Macaroon ${token()}`, `{"macaroon":"${token(2)}"}`],
  nearMisses: [
    encodeBase64url(
      packet('locality https://api.shop.test') + packet(sample('identifier ', 24)) + packet(sample('signature ', 32)),
    ),
    token().slice(0, 70),
  ],
});
