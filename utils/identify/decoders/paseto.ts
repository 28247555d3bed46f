import { base64Bytes } from '../../lib/bytes';
import { objectIn, objectOf } from '../../lib/jwt';
import { defineDecoder } from '../decoder';
import { factsFrom } from '../fact-fields';
import { claimFacts } from './jwt';

/** Version, purpose, payload and perhaps a footer. A local one can be read by its issuer alone. */
export const decoder = defineDecoder('paseto', (value) => {
  const [version = '', purpose, payload = '', footer = ''] = value.split('.', 5);
  const bytes = purpose === 'public' ? base64Bytes(payload) : null;
  const signature = version === 'v1' ? 256 : version === 'v3' ? 96 : 64;
  const claims = bytes && objectOf(new TextDecoder().decode(bytes.subarray(0, -signature)));
  return factsFrom({
    ...claimFacts(claims ?? {}),
    kind: `${version}.${purpose}`,
    keyId: objectIn(footer)?.kid,
    encrypted: !bytes || undefined,
  });
});
