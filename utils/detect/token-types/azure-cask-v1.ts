import { sampleCaskV1 } from '../../lib/sample-azure';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{44} QJJQA base64url{14,80}');

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://github.com/microsoft/cask',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sampleCaskV1(), JSON.stringify({ secret: sampleCaskV1('SHOP', 3) }), `SECRET=${sampleCaskV1('ACME', 5)}\n`],
  nearMisses: [sampleCaskV1().slice(1), sampleCaskV1().replace('QJJQ', 'QJKQ')],
});
