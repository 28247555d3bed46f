import { sample } from '../../lib/sample';
import { BASE32, LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AGPA|AIDA|AIPA|ANPA|ANVA|APKA|AROA|ASCA upper{16,17}', {
  tokenClass: 'identifier',
});

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  revoke: null,
  tokenClass: 'identifier',
};

export const examples = (): Examples => ({
  matches: [
    sample('AROA', 17, BASE32),
    JSON.stringify({ UserId: sample('AIDA', 17, BASE32, 4) }),
    sample('APKA', 16, BASE32, 3),
  ],
  nearMisses: [sample('AROA', 15, BASE32), sample('AIDA', 17, LOWER), sample('AIDB', 17, BASE32)],
});
