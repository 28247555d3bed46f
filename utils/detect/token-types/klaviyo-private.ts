import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk_ word{34,41}', {
  accept: (value) => /^pk_(?:[A-Za-z\d]{6}_)?[A-Za-z\d]{34}$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Klaviyo',
  docs: 'https://developers.klaviyo.com/en/docs/authenticate_',
  revoke: 'https://www.klaviyo.com/settings/account/api-keys',
  verify: 'GET https://a.klaviyo.com/api/accounts',
  tokenClass: 'secret',
};

const token = (seed: number, length = 34, prefix = 'pk_') => sample(prefix, length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Klaviyo-API-Key ${token(1)}`, `{"apiKey":"${token(2, 34, 'pk_AbC123_')}"}`],
  nearMisses: [token(6, 33), token(3, 34, 'pk_AbC12_'), `x${token(7)}`],
});
