import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

const token = () => jwtOf({}, { iss: 'https://login.shop.test', aud: 'client-1', nonce: 'n-1' });

export default {
  risk: keeping(token(), { key: 'id_token' }),
  // Handed in once, for a session of the server's own.
  ok: keeping(token(), { key: 'id_token', method: 'POST' }),
} satisfies RuleCase;
