import { githubFineCheckOf, isValidGithubFine } from '../../lib/checksums/github-fine-grained';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('github_pat_ alnum{22} _ alnum{59}', {
  tokenClass: 'scoped_secret',
  checksum: isValidGithubFine,
});

const signed = (start: string): string => sample(start + githubFineCheckOf(start), 8);

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
  revoke: 'https://api.github.com/credentials/revoke',
  verify: 'GET https://api.github.com/user',
  tokenClass: 'scoped_secret',
};

const token = (seed = 1): string =>
  signed(sample(`${sample('github_pat_', 22, undefined, seed)}_`, 43, undefined, seed + 4));

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [
    sample(`${sample('github_pat_', 22)}_`, 59),
    signed(sample(`${sample('github_pat_', 22)}_`, 42, undefined, 5)),
  ],
});
