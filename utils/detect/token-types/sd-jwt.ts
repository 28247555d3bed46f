import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ _sd_alg, _sd }) => typeof _sd_alg === 'string' || Array.isArray(_sd),
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://www.rfc-editor.org/rfc/rfc9901',
  revoke: null,
  tokenClass: 'session',
};

const disclosure = (seed: number): string =>
  encodeBase64url(JSON.stringify([sample('', 22, undefined, seed), 'given_name', 'Robin']));
const issued = (seed: number): string =>
  sampleJwt({ iss: 'https://id.test', _sd: [sample('', 43, undefined, seed)], _sd_alg: 'sha-256' }, undefined, seed);

export const examples = (): Examples => ({
  matches: [`${issued(1)}~${disclosure(2)}~`, `{"credential":"${issued(3)}~${disclosure(4)}~${disclosure(5)}~"}`],
  nearMisses: [sampleJwt({ sub: '1' }), `${sampleJwt({ sub: '1' })}~${disclosure(2)}~`],
});
