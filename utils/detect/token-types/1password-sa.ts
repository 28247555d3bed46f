import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'ops_eyJ',
  body: 'base64{80,2000}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: '1Password',
  docs: 'https://developer.1password.com/docs/service-accounts/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('ops_eyJ', 88), `{"value":"${sample('ops_eyJ', 88, undefined, 14)}"}`],
  nearMisses: [sample('ops_eyJ', 79), `x${sample('ops_eyJ', 88)}`],
});
