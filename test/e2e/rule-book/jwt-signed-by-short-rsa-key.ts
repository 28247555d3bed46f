import { createSign, generateKeyPairSync } from 'node:crypto';
import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

/** A JWT that a new RSA key of so many bits signed. */
function signed(modulusLength: number): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const unsigned = jwtOf({ alg: 'RS256' }).split('.', 2).join('.');
  return `${unsigned}.${createSign('sha256').update(unsigned).sign(privateKey, 'base64url')}`;
}

export default { risk: keeping(signed(1_024)), ok: keeping(signed(2_048)) } satisfies RuleCase;
