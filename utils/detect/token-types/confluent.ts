import { isValidConfluent } from '../../lib/checksums/confluent-crc';
import { crcBase64 } from '../../lib/checksums/crc';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('cflt base64{60}', { checksum: isValidConfluent });

export const guidance: Guidance = {
  issuer: 'Confluent',
  docs: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html',
  revoke: 'https://confluent.cloud/settings/api-keys',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sampleChecked('cflt', 54, crcBase64, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"kafka":{"secret":"${token(2)}"}}`],
  nearMisses: [sample('cflt', 60), sampleChecked('cflt', 53, crcBase64)],
});
