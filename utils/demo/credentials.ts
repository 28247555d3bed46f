import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** `length` random characters of `[0-9A-Za-z]`. */
export function opaque(length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += BASE62[randomInt(BASE62.length)];
  return text;
}

/** `length` random lower-case hexadecimal digits. */
export function hex(length: number): string {
  return randomBytes(Math.ceil(length / 2))
    .toString('hex')
    .slice(0, length);
}

/** A JWT signed HS256 with `key`. Times in the claims are seconds, as the standard has them. */
export function jwt(claims: Readonly<Record<string, unknown>>, key: Buffer): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const head = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${head}.${createHmac('sha256', key).update(head).digest('base64url')}`;
}

/**
 * A classic GitHub personal access token: prefix, 30 random characters, CRC-32 of them as 6 base62 digits.
 * Source: github.blog/engineering/behind-githubs-new-authentication-token-formats
 */
export function githubToken(): string {
  const body = opaque(30);
  let sum = crc32(body);
  let check = '';
  for (let i = 0; i < 6; i++) {
    check = BASE62[sum % 62] + check;
    sum = Math.floor(sum / 62);
  }
  return `ghp_${body}${check}`;
}

/** Everything the demo's one account can be asked for. Drawn anew at every start, kept in memory only. */
export interface Wallet {
  readonly user: string;
  readonly password: string;
  readonly sid: string;
  readonly access: string;
  readonly refresh: string;
  readonly previous: string;
  readonly gate: string;
  readonly gateRefresh: string;
  readonly workspace: string;
  readonly presence: string;
  readonly bucket: string;
  readonly searchKey: string;
  readonly preview: string;
  readonly github: string;
  /** Of the services behind the app: no page has any business with them. */
  readonly mailKey: string;
  readonly deployToken: string;
  readonly csrf: string;
}

const MINUTE = 60;
const DAY = 86_400;

/** @param issuer origin of the app, goes into the claims. */
export function drawWallet(issuer: string): Wallet {
  const key = randomBytes(32);
  const now = Math.floor(Date.now() / 1000);
  const sub = hex(12);
  const claims = (aud: string, iat: number, lifetime: number) => ({
    iss: issuer,
    sub,
    aud,
    iat,
    exp: iat + lifetime,
    jti: hex(16),
  });
  return {
    user: `robin.${hex(4)}`,
    password: opaque(14),
    sid: opaque(32),
    access: jwt({ ...claims('marginalia-api', now, 90 * DAY), scope: 'notes:read notes:write' }, key),
    refresh: opaque(48),
    previous: jwt(claims('marginalia-api', now - 120 * DAY, 90 * DAY), key),
    gate: jwt({ ...claims('marginalia-gateway', now, 60 * MINUTE), role: 'member' }, key),
    gateRefresh: opaque(40),
    workspace: opaque(40),
    presence: opaque(32),
    bucket: opaque(24),
    searchKey: hex(40),
    preview: jwt(claims('marginalia-preview', now, 10 * MINUTE), key),
    github: githubToken(),
    // Format: www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys
    mailKey: `SG.${opaque(22)}.${opaque(43)}`,
    deployToken: githubToken(),
    csrf: opaque(32),
  };
}
