import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{40}', {
  context:
    'gitea token, gitea access, gitea api, gitea key, gitea secret, gitea auth, forgejo token, forgejo access, forgejo api, forgejo key, forgejo secret, forgejo auth, codeberg token, codeberg access, codeberg api, codeberg key, codeberg secret, codeberg auth',
});

export const guidance: Guidance = {
  issuer: 'Gitea',
  docs: 'https://docs.gitea.com/development/api-usage',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [`GITEA_TOKEN=${token()}`, `{"forgejoApiToken":"${token(2)}"}`, `gitea.access_token: '${token(3)}'`],
  nearMisses: [`{"gitea":{"commit":"${token()}"}}`, `GITEA_TOKEN=${sample('', 39, HEX)}`],
});
