import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AstraCS: alnum{20,64} :| alnum{0,128}');

export const guidance: Guidance = {
  issuer: 'DataStax',
  docs: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  revoke: 'https://astra.datastax.com/settings/tokens',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('AstraCS:', 24, undefined, seed) + sample(':', 64, HEX, seed + 7);

export const examples = (): Examples => ({
  matches: [token(), `{"token":"${token(2)}","keyspace":"shop"}`],
  nearMisses: [sample('AstraCS:', 19), `x${token()}`],
});
