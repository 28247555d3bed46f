import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('4b1d alnum{38}', { accept: isMixed });

export const guidance: Guidance = {
  issuer: 'ClickHouse',
  docs: 'https://clickhouse.com/docs/cloud/manage/openapi',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('4b1d', 38, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `CLICKHOUSE_KEY_SECRET=${token(2)}`],
  nearMisses: [token().slice(0, -1), sample('4b1d', 38, HEX)],
});
