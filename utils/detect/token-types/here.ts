import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{43}', {
  tokenClass: 'ambiguous',
  context: 'here api, here maps, here platform, here access, hereapi, api here com, ls here com, service platform',
});

export const guidance: Guidance = {
  issuer: 'HERE',
  docs: 'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html',
  revoke: 'https://platform.here.com/admin/apps',
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed = 1): string => sample('', 43, undefined, seed);

export const examples = (): Examples => ({
  matches: [`HERE_API_KEY=${token()}`, `new H.service.Platform({ apikey: '${token(2)}' })`],
  nearMisses: [token(), `HERE_API_KEY=${sample('', 42)}`],
});
