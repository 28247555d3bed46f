import { decodeBase64Text } from '../../lib/base64';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('eyJrIjoi base64{40,400} ==|=|', {
  accept: (value) => /","n":".{0,200}","id":\d{1,12}\}$/.test(decodeBase64Text(value) ?? ''),
});

export const guidance: Guidance = {
  issuer: 'Grafana',
  docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  btoa(JSON.stringify({ k: sample('', 32, undefined, seed), n: 'backups', id: seed }));

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `GRAFANA_API_KEY=${token(2)}`],
  nearMisses: [btoa(JSON.stringify({ k: sample('', 32), name: 'backups' })), token().slice(0, 44)],
});
