import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pypi-AgEIcHlwaS5vcmc|pypi-AgENdGVzdC5weXBpLm9yZw base64url{50,1000}');

export const guidance: Guidance = {
  issuer: 'PyPI',
  docs: 'https://pypi.org/help/#apitoken',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('pypi-AgEIcHlwaS5vcmc', 58),
    `{"value":"${sample('pypi-AgENdGVzdC5weXBpLm9yZw', 58, undefined, 14)}"}`,
  ],
  nearMisses: [sample('pypi-AgEIcHlwaS5vcmc', 49), `x${sample('pypi-AgEIcHlwaS5vcmc', 58)}`],
});
