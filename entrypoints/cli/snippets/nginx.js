// Gives nginx which token a request carries, by fingerprint and never by value. In nginx.conf, with the njs module:
//
//   js_path /etc/nginx/njs;
//   js_import tokenwitness from nginx.js;
//   js_set $token tokenwitness.fingerprint;
//   log_format tokens escape=json '{"at":"$time_iso8601","method":"$request_method","path":"$uri",'
//                                 '"status":$status,"client":"$remote_addr","token":"$token"}';
//   access_log /var/log/nginx/tokens.log tokens;

import crypto from 'crypto';
import fs from 'fs';

const KEY_FILE = '/etc/nginx/tokenwitness.key';

const sha256 = (data) => crypto.createHash('sha256').update(data).digest();
const key = sha256(fs.readFileSync(KEY_FILE, 'utf8').trim());

/** `-` for what is too short to be a token. */
function tokenFingerprint(value) {
  if (value.length < 16) return '-';
  const mac = crypto.createHmac('sha256', key).update(sha256(value)).digest();
  return `tw1_${mac.slice(0, 16).toString('base64url')}`;
}

/** Where your tokens travel in another header, read that one. */
function fingerprint(request) {
  const found = /^Bearer +(\S+)$/i.exec(request.headersIn.Authorization || '');
  return tokenFingerprint(found ? found[1] : '');
}

export default { fingerprint };
