import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pypi-AgEIcHlwaS5vcmc|pypi-AgENdGVzdC5weXBpLm9yZw base64url{50,1000}');

export const guidance: Guidance = {
  issuer: 'PyPI',
  docs: 'https://pypi.org/help/#apitoken',
  revoke: 'https://pypi.org/manage/account/#api-tokens',
  tokenClass: 'secret',
};

const token = (seed = 1, prefix = 'pypi-AgEIcHlwaS5vcmc'): string => sample(prefix, 110, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2, 'pypi-AgENdGVzdC5weXBpLm9yZw')}"}`, `TWINE_PASSWORD=${token(3)}`],
  nearMisses: [sample('pypi-AgEIcHlwaS5vcmc', 49), `x${token()}`, sample('pypi-', 130)],
});
