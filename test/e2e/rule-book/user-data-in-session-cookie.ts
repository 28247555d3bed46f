import { randomBytes } from 'node:crypto';
import { setting } from './kit';
import type { RuleCase } from './story';

/** As Flask signs it: payload, seconds of now in four bytes, HMAC-SHA1. */
function flask(session: object) {
  const payload = Buffer.from(JSON.stringify(session)).toString('base64url');
  const time = Buffer.alloc(4);
  time.writeUInt32BE(Math.floor(Date.now() / 1000));
  const value = `${payload}.${time.toString('base64url')}.${randomBytes(20).toString('base64url')}`;
  return setting(`flask_session=${value}; Path=/; HttpOnly; SameSite=Lax`);
}

export default {
  risk: flask({ _user_id: '7', email: 'robin@shop.test' }),
  ok: flask({ _user_id: '7', theme: 'dark' }),
} satisfies RuleCase;
