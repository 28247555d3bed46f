import { decodeBase64Text } from '../../lib/base64';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{60,400} ==|=|', {
  tokenClass: 'session',
  role: 'api-key',
  context: 'typesense',
  accept: (value) => /^[A-Za-z\d+/]{43}=.{4}\{"/.test(decodeBase64Text(value) ?? ''),
});

export const guidance: Guidance = {
  issuer: 'Typesense',
  docs: 'https://typesense.org/docs/guide/data-access-control.html',
  revoke: null,
  verify: null,
  tokenClass: 'session',
};

const token = (seed = 1): string =>
  btoa(
    `${sample('', 43, undefined, seed)}=${sample('', 4, undefined, seed)}{"filter_by":"user_id:${seed}","expires_at":1900000000}`,
  );

export const examples = (): Examples => ({
  matches: [`new Typesense.Client({ apiKey: '${token()}' })`, `{"typesenseKey":"${token(2)}"}`],
  nearMisses: [token(), `typesense: { apiKey: '${btoa(`${sample('', 43)}=${sample('', 4)}filter_by:user_id`)}' }`],
});
