import { crcHexLittleEndian } from '../../lib/checksums';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glsa_ alnum{32} _ hex{8}', {
  checksum: (value) => value.slice(-8) === crcHexLittleEndian(value.slice(0, -9)),
});

export const guidance: Guidance = {
  issuer: 'Grafana',
  docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  revoke: null,
  tokenClass: 'secret',
};

const signed = (start: string): string => `${start}_${crcHexLittleEndian(start)}`;

export const examples = (): Examples => ({
  matches: [signed(sample('glsa_', 32, undefined, 1)), `{"value":"${signed(sample('glsa_', 32, undefined, 2))}"}`],
  nearMisses: [sample('glsa_', 32) + sample('_', 8, HEX), signed(sample('glsa_', 31, undefined, 1))],
});
