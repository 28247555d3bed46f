import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('uuid', { tokenClass: 'scoped_secret', context: 'codecov, code cov' });

export const guidance: Guidance = {
  issuer: 'Codecov',
  docs: 'https://docs.codecov.com/docs/codecov-tokens',
  revoke: null,
  tokenClass: 'scoped_secret',
};

const token = (seed = 1): string => sampleUuid('', seed);

export const examples = (): Examples => ({
  matches: [`CODECOV_TOKEN="${token()}"`, `{"codecov":{"token":"${token(2)}"}}`],
  nearMisses: [`{"value":"${token()}"}`, `CODECOV_TOKEN=${token().slice(0, -1)}`],
});
