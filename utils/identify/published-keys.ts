import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import { decodeBase64Text } from '../lib/base64';
import { fromBase64url, toBase64url } from '../lib/base64url';
import { readJwt } from '../lib/jwt';
import { defineDecoder } from './decoder';
import { digestOf } from './digest';

/**
 * Keys that documentation, starters and local set-ups sign JWTs with, so that anybody has them. Each is tried as UTF-8, and as
 * what it is in base64. Short words first: they are what a word list begins with.
 */
export const PUBLISHED_KEYS: readonly string[] = [
  ...'secret secretkey secret_key secret-key mysecret mysecretkey my-secret my_secret_key my-secret-key topsecret'.split(
    ' ',
  ),
  ...'supersecret super-secret super_secret_key verysecret s3cr3t jwt jwtsecret jwt_secret jwt-secret JWT_SECRET'.split(
    ' ',
  ),
  ...'changeme change-me change_me changeit default password admin root test dev development key token 123456'.split(
    ' ',
  ),
  ...'your_jwt_secret your-secret-key your_secret_key your-jwt-secret-key shared-secret it-is-very-secret'.split(' '),
  // jwt.io, before and since it asks for 256 bits
  'your-256-bit-secret',
  'your-384-bit-secret',
  'your-512-bit-secret',
  'a-string-secret-at-least-256-bits-long',
  'a-valid-string-secret-that-is-at-least-384-bits-long',
  'a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long',
  // RFC 7515 appendix A.1, a key in base64url
  'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
  // jsonwebtoken, express-jwt, golang-jwt, NestJS, FastAPI, jose
  'shhhhh',
  'shhhhhhared-secret',
  'AllYourBase',
  'DO NOT USE THIS VALUE. INSTEAD, CREATE A COMPLEX SECRET AND KEEP IT SAFE OUTSIDE OF THE SOURCE CODE.',
  '09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7',
  'cc7e0d44fd473002f1c42167459001140ec6389b7353f8088f4d9a95f2f596f2',
  // Supabase and PostgREST on a developer's machine
  'super-secret-jwt-token-with-at-least-32-characters-long',
  'your-super-secret-jwt-token-with-at-least-32-characters-long',
  'reallyreallyreallyreallyverysafe',
];

const HASHES = new Map<string, CHash>([
  ['HS256', sha256],
  ['HS384', sha384],
  ['HS512', sha512],
]);

/**
 * Whether one of the published keys made the signature of a JWT, perhaps in base64 once more; null for what no HMAC has signed
 * (RFC 7518 section 3.2).
 */
export function isSignedByPublishedKey(wrapped: string): boolean | null {
  const value = wrapped.startsWith('ZXlK') ? (decodeBase64Text(wrapped) ?? '') : wrapped;
  const hash = HASHES.get(String(readJwt(value)?.header.alg));
  const end = value.lastIndexOf('.');
  const signature = value.slice(end + 1);
  if (hash === undefined || fromBase64url(signature) === null) return null;
  const signed = new TextEncoder().encode(value.slice(0, end));
  return PUBLISHED_KEYS.flatMap(readings).some((key) => toBase64url(hmac(hash, key, signed)) === signature);
}

const answers = new Map<string, boolean | null>();
const MOST_ANSWERS = 1_000;

/** Tries them on every JWT that is read, each once. For who asked for it: not among the decoders that always read. */
export const publishedKeys = defineDecoder('*', (value) => {
  const digest = digestOf(value);
  let guessable = answers.get(digest);
  if (guessable === undefined) {
    guessable = isSignedByPublishedKey(value);
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(digest, guessable);
  }
  return guessable === null ? null : { guessable };
});

/** Libraries differ in what they take a text for. */
function readings(key: string): readonly Uint8Array[] {
  const decoded = fromBase64url(key);
  return [new TextEncoder().encode(key), ...(decoded === null ? [] : [decoded])];
}
