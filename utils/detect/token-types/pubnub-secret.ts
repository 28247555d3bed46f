import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sec-c- base64={40,64}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'PubNub',
  docs: 'https://www.pubnub.com/docs/admin-api/secret-keys-introduction',
  revoke: 'https://admin.pubnub.com/',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed: number, length = 48) => sample('sec-c-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`PUBNUB_SECRET_KEY=${token(1)}`, `{"secretKey":"${token(2)}"}`],
  nearMisses: [token(6, 39), token(8, 65), `x${token(7)}`],
});
