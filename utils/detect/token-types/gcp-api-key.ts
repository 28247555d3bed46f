import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AIza base64url{35}', { tokenClass: 'ambiguous' });

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://cloud.google.com/docs/authentication/api-keys',
  revoke: 'https://console.cloud.google.com/apis/credentials',
  verify: null,
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [
    sample('AIza', 35),
    JSON.stringify({ value: sample('AIza', 35, undefined, 14) }),
    `<script src="https://maps.test/api/js?key=${sample('AIza', 35, undefined, 4)}&v=3"></script>`,
  ],
  nearMisses: [sample('AIza', 34), `x${sample('AIza', 35)}`, sample('AIza', 36)],
});
