import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{32,52}', {
  tokenClass: 'access_token',
  context: 'lark, feishu',
  accept: (value) => /^(?:[atu]-[\w-]{30,50}|[A-Za-z\d]{32})$/.test(value) && isMixed(value),
});

export const guidance: Guidance = {
  issuer: 'Lark',
  docs: 'https://open.larksuite.com/document/',
  revoke: 'https://open.larksuite.com/app',
  verify: null,
  tokenClass: 'access_token',
};

const token = (seed: number, length = 32, prefix = '') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`LARK_APP_SECRET=${token(1)}`, `{"feishu":{"tenant_access_token":"${token(2, 40, 't-')}"}}`],
  nearMisses: [`LARK_APP_SECRET=${token(3, 31)}`, `FEISHU_TOKEN=${token(4, 40, 'x-')}`, `SECRET_ID=${token(5)}`],
});
