import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('squ_|sqp_|sqa_ alnum{40,60}');

export const guidance: Guidance = {
  issuer: 'Sonar',
  docs: 'https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/',
  revoke: 'https://sonarcloud.io/account/security',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1, prefix = 'squ_'): string => sample(prefix, 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [token(), `SONAR_TOKEN=${token(2, 'sqp_')}`, `{"value":"${token(3, 'sqa_')}"}`],
  nearMisses: [sample('squ_', 39, HEX), sample('sqx_', 40, HEX), `x${token()}`],
});
