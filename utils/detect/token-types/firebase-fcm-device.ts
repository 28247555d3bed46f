import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{22} :APA91b base64url{134}', { tokenClass: 'identifier' });

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://firebase.google.com/docs/cloud-messaging/js/client',
  revoke: null,
  tokenClass: 'identifier',
};

export const examples = (): Examples => ({
  matches: [
    sample('', 22) + sample(':APA91b', 134, undefined, 2),
    JSON.stringify({ token: sample('', 22, undefined, 3) + sample(':APA91b', 134, undefined, 4) }),
  ],
  nearMisses: [
    sample('', 21) + sample(':APA91b', 134, undefined, 2),
    sample('', 22) + sample(':APA91b', 133, undefined, 2),
  ],
});
