import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('gsk_ alnum{52}');

export const guidance: Guidance = {
  issuer: 'Groq',
  docs: 'https://console.groq.com/docs',
  revoke: 'https://console.groq.com/keys',
  verify: 'GET https://api.groq.com/openai/v1/models',
  tokenClass: 'secret',
};

const token = (seed: number, length = 52) => sample('gsk_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`GROQ_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 51), `x${token(7)}`],
});
