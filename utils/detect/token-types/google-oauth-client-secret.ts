import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('GOCSPX- base64url{28}');

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://developers.google.com/identity/protocols/oauth2',
  revoke: 'https://console.cloud.google.com/apis/credentials',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('GOCSPX-', 28),
    JSON.stringify({ value: sample('GOCSPX-', 28, undefined, 3) }),
    `GOOGLE_CLIENT_SECRET=${sample('GOCSPX-', 28, undefined, 5)}\n`,
  ],
  nearMisses: [sample('GOCSPX-', 27), `x${sample('GOCSPX-', 28)}`, sample('GOCSPX-', 29)],
});
