import { jwe } from '../sites/tokens';
import { keeping } from './kit';
import type { RuleCase } from './story';

/** The same token under another header. */
const encrypted = (alg: string) =>
  jwe().replace(/^[^.]*/, Buffer.from(JSON.stringify({ enc: 'A128CBC-HS256', alg })).toString('base64url'));

export default { risk: keeping(encrypted('RSA1_5')), ok: keeping(encrypted('RSA-OAEP-256')) } satisfies RuleCase;
