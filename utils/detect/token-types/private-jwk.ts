import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineStructure } from '../token-type';

export const detector = defineStructure('private_key');

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc7517',
  revoke: null,
  verify: null,
  tokenClass: 'private_key',
};

const key = (members: object): string => JSON.stringify({ alg: 'ES256', kid: 'main', ...members });

export const examples = (): Examples => ({
  matches: [
    key({
      kty: 'EC',
      crv: 'P-256',
      x: sample('', 43),
      y: sample('', 43, undefined, 2),
      d: sample('', 43, undefined, 3),
    }),
    JSON.stringify({ keys: [{ kty: 'oct', k: sample('', 43) }] }),
  ],
  nearMisses: [
    key({ kty: 'EC', crv: 'P-256', x: sample('', 43), y: sample('', 43, undefined, 2) }),
    key({ d: sample('', 43) }),
    JSON.stringify([{ kty: 'EC' }, { d: sample('', 43) }]),
  ],
});
