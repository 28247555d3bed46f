import { generateKeyPairSync } from 'node:crypto';
import { storing } from './kit';
import type { RuleCase } from './story';

const jwk = (half: 'privateKey' | 'publicKey') =>
  JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' })[half].export({ format: 'jwk' }));

export default {
  risk: storing({ signing: jwk('privateKey') }),
  ok: storing({ signing: jwk('publicKey'), access_token: crypto.randomUUID() + crypto.randomUUID() }),
} satisfies RuleCase;
