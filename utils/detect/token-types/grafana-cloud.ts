import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glc_eyJ base64{40,400} ==|=|');

export const guidance: Guidance = {
  issuer: 'Grafana',
  docs: 'https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  `glc_${btoa(JSON.stringify({ o: `${40_000 + seed}`, n: 'stack-9-ci', k: sample('', 24, undefined, seed), m: { r: 'eu' } }))}`;

export const examples = (): Examples => ({
  matches: [`GRAFANA_CLOUD_TOKEN=${token()}`, `{"headers":{"Authorization":"Bearer ${token(2)}"}}`],
  nearMisses: [token().slice(0, 46), token().replace('glc_', 'glx_')],
});
