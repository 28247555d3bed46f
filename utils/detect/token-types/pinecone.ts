import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pcsk_ alnum{5,6} _ alnum{63}');

export const guidance: Guidance = {
  issuer: 'Pinecone',
  docs: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  revoke: 'https://app.pinecone.io',
  verify: 'GET https://api.pinecone.io/indexes',
  tokenClass: 'secret',
};

const token = (seed: number, length = 63) =>
  sample('pcsk_', 5 + (seed % 2), undefined, seed) + sample('_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Api-Key: ${token(1)}`, `PINECONE_API_KEY=${token(2)}`],
  nearMisses: [token(6, 62), token(8, 64), `x${token(7)}`],
});
