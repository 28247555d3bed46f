import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('unkey_ alnum{20,32}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Unkey',
  docs: 'https://www.unkey.com/docs',
  revoke: 'https://app.unkey.com/settings/root-keys',
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('unkey_', 22, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `UNKEY_ROOT_KEY=${token(2)}`],
  nearMisses: [sample('unkey_', 19), sample('unkey_', 33), `x${token()}`],
});
