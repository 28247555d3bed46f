import { sample } from '../../lib/sample';
import { sha256Base32 } from '../../lib/sha256-base32';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('github_pat_ alnum{22} _ alnum{59}', {
  tokenClass: 'scoped_secret',
  checksum: (value) => value.slice(77, 85) === sha256Base32(value.slice(0, 77)).slice(0, 8),
});

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure',
  revoke: 'https://api.github.com/credentials/revoke',
  tokenClass: 'scoped_secret',
};

const signed = (start: string): string => sample(start + sha256Base32(start).slice(0, 8), 8);

export const examples = (): Examples => ({
  matches: [
    signed(sample(`${sample('github_pat_', 22, undefined, 1)}_`, 43, undefined, 5)),
    `{"value":"${signed(sample(`${sample('github_pat_', 22, undefined, 2)}_`, 43, undefined, 6))}"}`,
  ],
  nearMisses: [
    sample(`${sample('github_pat_', 22)}_`, 59),
    signed(sample(`${sample('github_pat_', 22, undefined, 1)}_`, 42, undefined, 5)),
  ],
});
