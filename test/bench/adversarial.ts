import type { Detector } from './engine';
import { seeded } from './lanes';

export interface Hostile {
  readonly name: string;
  readonly unit: string;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const random = seeded(7);
const noise = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');

/** Nothing in it makes it a placeholder, as `123456789` would. */
const DIGEST = noise('0123456789abcdef', 32);

const COMMON: readonly Hostile[] = [
  { name: 'one letter', unit: 'a' },
  { name: 'one digit', unit: '0' },
  { name: 'spaces', unit: ' ' },
  { name: 'quotes', unit: '"' },
  { name: 'backslashes', unit: '\\' },
  { name: 'percent signs', unit: '%22' },
  { name: 'separators', unit: '-_/+' },
  { name: 'dots', unit: 'a.' },
  { name: 'brackets', unit: '[' },
  { name: 'braces and quotes', unit: '{"' },
  { name: 'JSON', unit: '{"a":[1,"b"]},' },
  { name: 'base64', unit: noise(BASE64, 4_093) },
  { name: 'base64url', unit: noise(BASE64.replace('+/', '-_'), 4_093) },
  { name: 'hexadecimal', unit: noise('0123456789abcdef', 4_093) },
  { name: 'runs as short as the window', unit: `${noise(BASE64, 20)} ` },
  { name: 'runs shorter than the window', unit: `${noise(BASE64, 19)} ` },
  { name: 'words with dashes', unit: 'a-b-c1-d-' },
  { name: 'UUIDs', unit: '01234567-89ab-4cde-8f01-23456789abcd,' },
  { name: 'digests', unit: `${noise('0123456789abcdef', 64)},` },
  { name: 'telling names', unit: `"access_token":"${noise(BASE64, 32)}",` },
  { name: 'telling names in code', unit: `secret=${noise('0123456789abcdef', 32)}&` },
  { name: 'names without a value', unit: 'password="' },
  { name: 'Bearer', unit: 'Bearer ' },
  { name: 'URLs', unit: 'https://a/' },
  { name: 'URL marks', unit: '://' },
  { name: 'URLs with half a credential', unit: 'a://b:c' },
  { name: 'URLs with a credential', unit: 'https://aa:bb1cc2@c.d/ ' },
  { name: 'JWT heads', unit: 'eyJhbGciOiJIUzI1NiJ9.' },
  { name: 'JWT heads in one run', unit: 'eyJhbGciOiJIUzI1NiJ9-' },
  { name: 'two letters of a JWT', unit: 'ey-' },
  { name: 'key blocks', unit: '-----BEGIN PRIVATE KEY-----\\n' },
];

/** Texts of one repeated unit, against which a careless scan is slow: common ones, and the literals of each type with and without a body. */
export function hostileUnits(detectors: ReadonlyMap<string, Detector>): readonly Hostile[] {
  const own: Hostile[] = [];
  for (const [id, detector] of detectors) {
    if (detector.kind === 'uri')
      for (const scheme of detector.schemes) own.push({ name: `${id}: scheme`, unit: `${scheme}://a:` });
    if (detector.kind !== 'format') continue;
    const literals = detector.parts.find((part) => Array.isArray(part)) as readonly string[] | undefined;
    const [literal = ''] = literals?.filter(Boolean) ?? [];
    const words = detector.context[0];
    if (literal !== '') {
      own.push({ name: `${id}: literal`, unit: literal });
      own.push({ name: `${id}: literal and body`, unit: `${literal}a1B2c3D4e5F6a7B8` });
      own.push({ name: `${id}: literals apart`, unit: `${literal}${DIGEST} ` });
    }
    if (words !== undefined) own.push({ name: `${id}: context`, unit: `${words}: ${literal}${DIGEST} ` });
  }
  return [...COMMON, ...own];
}

export const ofLength = ({ unit }: Hostile, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
