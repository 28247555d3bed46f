import { isValidCrcBase62 } from '../../lib/checksums/crc32-base62';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ghp_ alnum{36}', { checksum: isValidCrcBase62 });

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
  revoke: 'https://api.github.com/credentials/revoke',
  verify: 'GET https://api.github.com/user',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sampleChecked('ghp_', 30, undefined, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`, `GITHUB_TOKEN=${token(3)}\n`],
  nearMisses: [sample('ghp_', 36), sampleChecked('ghp_', 29), `x${token()}`],
});
