import { decodeBase64Text, encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'glc_eyJ',
  body: 'base64={40,400}',
  tokenClass: 'secret',
  accept: (value) => decodeBase64Text(value.slice(4))?.startsWith('{"') === true,
});

export const guidance: Guidance = {
  issuer: 'Grafana',
  docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  revoke: null,
  tokenClass: 'secret',
};

const key = (seed: number): string =>
  `glc_${encodeBase64url(JSON.stringify({ o: '12345', n: 'stack-9', k: sample('', 24, undefined, seed), m: { r: 'eu' } }))}`;

export const examples = (): Examples => ({
  matches: [key(1), `{"value":"${key(2)}"}`],
  nearMisses: [sample('glc_eyJ', 60), key(1).slice(0, 30)],
});
