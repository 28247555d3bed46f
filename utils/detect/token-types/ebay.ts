import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('PRD-|SBX- base64url{18,40}', {
  tokenClass: 'ambiguous',
  accept: (value) => /^...-(?:[\da-f]{9}-[\da-f]{8}|[\da-f]{12}(?:-[\da-f]{4}){4})$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'eBay',
  docs: 'https://developer.ebay.com/api-docs/static/oauth-credentials.html',
  revoke: 'https://developer.ebay.com/my/keys',
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed: number, groups: readonly number[] = [12, 4, 4, 4, 4], kind = 'PRD') =>
  [kind, ...groups.map((length, index) => sample('', length, HEX, seed + index))].join('-');

export const examples = (): Examples => ({
  matches: [`EBAY_CERT_ID=${token(1)}`, `{"appId":"AliceDoe-Shop-${token(2, [9, 8], 'SBX')}"}`],
  nearMisses: [token(3, [12, 4, 4, 4]), token(4, [8, 8]), `x${token(7)}`],
});
