import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'klarna_live_api_|klarna_test_api_|klarna_live_client_|klarna_test_client_ any64={20,400}',
  { tokenClass: 'ambiguous' },
);

export const guidance: Guidance = {
  issuer: 'Klarna',
  docs: 'https://docs.klarna.com/api/authentication',
  revoke: 'https://portal.klarna.com',
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed: number, length = 96, prefix = 'klarna_live_api_') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Basic ${token(1)}`, `{"clientId":"${token(2, 60, 'klarna_test_client_')}="}`],
  nearMisses: [token(6, 19), token(3, 40, 'klarna_dev_api_'), `x${token(7)}`],
});
