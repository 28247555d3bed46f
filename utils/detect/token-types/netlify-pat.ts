import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'nfp_',
  body: 'word{36}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Netlify',
  docs: 'https://docs.netlify.com/api/get-started/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('nfp_', 36), `{"value":"${sample('nfp_', 36, undefined, 14)}"}`],
  nearMisses: [sample('nfp_', 35), `x${sample('nfp_', 36)}`],
});
