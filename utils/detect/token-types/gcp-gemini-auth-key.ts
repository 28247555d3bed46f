import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AQ.Ab8R base64url{46}');

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://ai.google.dev/gemini-api/docs/api-key',
  revoke: 'https://aistudio.google.com/app/apikey',
  verify: 'GET https://generativelanguage.googleapis.com/v1beta/models',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('AQ.Ab8R', 46),
    `GEMINI_API_KEY=${sample('AQ.Ab8R', 46, undefined, 3)}\n`,
    `x-goog-api-key: ${sample('AQ.Ab8R', 46, undefined, 5)}`,
  ],
  nearMisses: [sample('AQ.Ab8R', 45), sample('AQ.Ab9R', 46), `x${sample('AQ.Ab8R', 46)}`],
});
