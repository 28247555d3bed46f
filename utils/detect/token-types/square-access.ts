import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'sq0atp-',
  body: 'base64url{22}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Square',
  docs: 'https://developer.squareup.com/docs',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('sq0atp-', 22), `{"value":"${sample('sq0atp-', 22, undefined, 14)}"}`],
  nearMisses: [sample('sq0atp-', 21), `x${sample('sq0atp-', 22)}`],
});
