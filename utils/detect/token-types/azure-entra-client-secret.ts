import { isValidEntraSecret } from '../../lib/checksums/entra-client-secret';
import { sample } from '../../lib/sample';
import { LETTERS } from '../../lib/sample-alphabets';
import { sampleEntraSecret } from '../../lib/sample-azure';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('tilde{4} Q~ tilde{31,35}', {
  checksum: isValidEntraSecret,
  checksumRequired: false,
  accept: (value) => /^\d/.test(value.slice(3)),
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
  revoke: 'https://entra.microsoft.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleEntraSecret(),
    `AZURE_CLIENT_SECRET=${sampleEntraSecret(3)}\n`,
    JSON.stringify({ clientSecret: sampleEntraSecret(5) }),
  ],
  nearMisses: [
    sample('', 4, LETTERS) + sample('Q~', 34),
    sampleEntraSecret().slice(0, 36),
    sampleEntraSecret().replace('~', '-'),
  ],
});
