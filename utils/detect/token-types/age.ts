import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AGE-SECRET-KEY-1 upper{58}', {
  tokenClass: 'private_key',
  accept: (value) => !/[1BIO]/.test(value.slice(16)),
});

const BECH32 = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';

export const guidance: Guidance = {
  issuer: 'age',
  docs: 'https://age-encryption.org/',
  revoke: null,
  tokenClass: 'private_key',
};

const token = (seed = 1): string => sample('AGE-SECRET-KEY-1', 58, BECH32, seed);

export const examples = (): Examples => ({
  matches: [token(), `# created: 2026-01-01\n${token(2)}\n`],
  nearMisses: [sample('AGE-SECRET-KEY-1', 57, BECH32), sample('AGE-SECRET-KEY-1B', 57, BECH32), `x${token()}`],
});
