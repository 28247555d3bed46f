import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('shippo_live_|shippo_test_ any-hex{40}');

export const guidance: Guidance = {
  issuer: 'Shippo',
  docs: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  revoke: 'https://apps.goshippo.com/settings/api',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 40, prefix = 'shippo_live_') => sample(prefix, length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: ShippoToken ${token(1)}`, `{"shippoToken":"${token(2, 40, 'shippo_test_')}"}`],
  nearMisses: [token(6, 39), token(3, 40, 'shippo_'), `x${token(7)}`],
});
