import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineStructure } from '../token-type';

export const detector = defineStructure('secret');

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc7617',
  revoke: null,
  tokenClass: 'secret',
};

const credential = (seed: number): string =>
  encodeBase64url(`${sample('user', 5, undefined, seed)}:${sample('', 18, undefined, seed)}`);

export const examples = (): Examples => ({
  matches: [`Authorization: Basic ${credential(1)}`, `{"headers":"Authorization: Basic ${credential(2)}"}`],
  nearMisses: [`Authorization: Basic ${sample('', 28)}`, `Authorization: Digest ${credential(1)}`],
});
