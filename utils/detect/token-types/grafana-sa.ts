import { grafanaSuffixOf, isValidGrafana } from '../../lib/checksums/grafana-glsa';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glsa_ alnum{32} _ hex{8}', { checksum: isValidGrafana });

export const guidance: Guidance = {
  issuer: 'Grafana',
  docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  sampleChecked('glsa_', 32, (body) => grafanaSuffixOf(`glsa_${body}`), undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `{"grafana":{"token":"${token(2)}"}}`],
  nearMisses: [sample('glsa_', 32) + sample('_', 8, HEX), token().slice(0, -1)],
});
