import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{11} :APA91b base64url{134}', {
  accept: (value) => value.startsWith('AAAA'),
});

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://firebase.google.com/docs/cloud-messaging',
  revoke: 'https://console.cloud.google.com/apis/credentials',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('AAAA', 7) + sample(':APA91b', 134, undefined, 2),
    `Authorization: key=${sample('AAAA', 7, undefined, 3)}${sample(':APA91b', 134, undefined, 4)}`,
  ],
  nearMisses: [
    sample('AAAA', 7) + sample(':APA91b', 133, undefined, 2),
    sample('AABA', 7) + sample(':APA91b', 134, undefined, 2),
  ],
});
