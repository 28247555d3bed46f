import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AIza base64url{35}', {
  tokenClass: 'publishable',
  context: 'firebase, initialize app',
});

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://firebase.google.com/docs/projects/api-keys',
  revoke: 'https://console.cloud.google.com/apis/credentials',
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [
    `const firebaseConfig = { apiKey: "${sample('AIza', 35)}", authDomain: "shop.firebaseapp.com", projectId: "shop" }`,
    JSON.stringify({ firebase: { apiKey: sample('AIza', 35, undefined, 3) } }),
    `Object(r.initializeApp)({apiKey:"${sample('AIza', 35, undefined, 5)}"})`,
  ],
  nearMisses: [
    `const firebaseConfig = { apiKey: "${sample('AIza', 34)}" }`,
    `const mapsConfig = { apiKey: "${sample('AIza', 35)}" }`,
  ],
});
