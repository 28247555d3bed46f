import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('fo1_ base64url{43}');

export const guidance: Guidance = {
  issuer: 'Fly.io',
  docs: 'https://fly.io/docs/security/tokens/',
  revoke: 'https://fly.io/user/personal_access_tokens',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('fo1_', 43), JSON.stringify({ access_token: sample('fo1_', 43, undefined, 3) })],
  nearMisses: [sample('fo1_', 42), sample('fo2_', 43)],
});
