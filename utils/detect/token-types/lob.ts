import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('live_pub_|test_pub_|live_|test_ hex{31,35}', {
  tokenClass: 'ambiguous',
  context: 'lob',
  accept: (value) => value.length === 40,
});

export const guidance: Guidance = {
  issuer: 'Lob',
  docs: 'https://docs.lob.com/',
  revoke: 'https://dashboard.lob.com/settings/api-keys',
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed: number, length = 35, prefix = 'live_') => sample(prefix, length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`LOB_API_KEY=${token(1)}`, `{"lob":{"publishableKey":"${token(2, 31, 'live_pub_')}"}}`],
  nearMisses: [`LOB_API_KEY=${token(3, 34)}`, `API_KEY=${token(4)}`, `LOB_API_KEY=${token(5, 35, 'live_pub_')}`],
});
