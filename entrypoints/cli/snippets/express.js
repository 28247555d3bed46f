// Writes which token a request to your Express app carried into its log, by fingerprint and never by value.
//
//   import { logTokens } from './express.js';
//   app.use(logTokens((line) => console.log(line)));   // before the routes

import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (data) => createHash('sha256').update(data).digest();
const key = sha256(readFileSync(process.env.TOKENWITNESS_KEY_FILE, 'utf8').trim());

/** `-` for what is too short to be a token. */
export function tokenFingerprint(value) {
  if (value.length < 16) return '-';
  const mac = createHmac('sha256', key).update(sha256(value)).digest();
  return `tw1_${mac.subarray(0, 16).toString('base64url')}`;
}

/** Middleware that writes one line of JSON for each answer. Where your tokens travel in another header, read that one. */
export const logTokens = (write) => (request, response, next) => {
  const at = new Date().toISOString();
  const { method, path, ip: client } = request;
  const [, value = ''] = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '') ?? [];
  const token = tokenFingerprint(value);
  response.on('finish', () => {
    write(JSON.stringify({ at, method, path, status: response.statusCode, client, token }));
  });
  next();
};
