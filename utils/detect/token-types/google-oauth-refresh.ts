import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('1//0 base64url{40,200}', { tokenClass: 'refresh_token' });

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://developers.google.com/identity/protocols/oauth2',
  revoke: 'https://oauth2.googleapis.com/revoke',
  tokenClass: 'refresh_token',
};

export const examples = (): Examples => ({
  matches: [
    sample('1//0', 99),
    JSON.stringify({ value: sample('1//0', 99, undefined, 3) }),
    `refresh=${sample('1//0', 60, undefined, 5)}&x=1`,
  ],
  nearMisses: [sample('1//0', 39), `x${sample('1//0', 99)}`, sample('1//1', 99)],
});
