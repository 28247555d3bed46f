import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{20,64}', {
  tokenClass: 'admin',
  context: 'hasura admin secret, hasura graphql admin secret',
});

export const guidance: Guidance = {
  issuer: 'Hasura',
  docs: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
  revoke: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('', 32, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `fetch(url, { headers: { 'x-hasura-admin-secret': '${token()}' } })`,
    `HASURA_GRAPHQL_ADMIN_SECRET=${token(2)}\n`,
    `{"headers":{"X-Hasura-Admin-Secret":"${token(3)}"}}`,
  ],
  nearMisses: [
    `{"value":"${token()}"}`,
    `'x-hasura-admin-secret': process.env.HASURA_GRAPHQL_ADMIN_SECRET`,
    `x-hasura-admin-secret: ${sample('', 12)}`,
  ],
});
