import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk alnum{78,180}', { context: 'sanity' });

export const guidance: Guidance = {
  issuer: 'Sanity',
  docs: 'https://www.sanity.io/docs/content-lake/http-auth',
  revoke: 'https://www.sanity.io/manage',
  verify: 'GET https://api.sanity.io/v2021-06-07/users/me',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('sk', 148, undefined, seed);

export const examples = (): Examples => ({
  matches: [`SANITY_API_TOKEN=${token()}`, `sanityClient({ token: '${token(2)}' }) // @sanity/client`],
  nearMisses: [token(), `SANITY_API_TOKEN=${sample('sk', 77)}`],
});
