import { decodeBase64Text } from '../../lib/base64';
import { readJwt } from '../../lib/jwt';
import { scanByForm } from '../detectors';
import { meaningOfName } from '../semantics';
import { walkJson } from './json-walk';
import type { Layer } from './layer';
import { decoded, inner } from './layer';

/** Whether a value is one token as a whole, so that nobody looks for a structure in it. */
export const isWholeJwt = (value: string): boolean =>
  value.startsWith('ey') && value.includes('.') && readJwt(value) !== null;

/** Whether a value is a token by form from its first character to its last. */
export function isToken(value: string): boolean {
  if (value.length < 16 || value.length > 16_384 || /\s/.test(value)) return false;
  if (isWholeJwt(value)) return true;
  const [hit] = scanByForm(value).hits;
  return hit?.start === 0 && hit.end === value.length;
}

/** JSON in base64url and a signature: JWTs, and what Flask, Django and Rails sign. */
const SIGNED = /^\.?(?:ey[\w-]{4,8192}\.(?=ey))?(ey[\w-]{10,65536})={0,2}(?:\.|--|:)[\w.:=+/-]{10}/;

/** The tokens that the claims of a readable token hold. The token itself stays what it is; its other claims are facts. */
export function tokensWithin(layer: Layer): readonly Layer[] {
  if (!/^\.?ey/.test(layer.text)) return [];
  const payload = SIGNED.exec(layer.text)?.[1];
  const text = payload === undefined ? null : decodeBase64Text(payload);
  if (text === null || !text.startsWith('{')) return [];
  const claims = decoded(layer, text, isWholeJwt(layer.text) ? 'jwt' : 'signed');
  const found: Layer[] = [];
  walkJson(text, ({ keys, value, start, end }) => {
    const { role, strength } = meaningOfName(keys.at(-1) ?? '');
    const isNamed = strength === 'strong' && role !== 'session' && role !== 'csrf';
    if (isNamed || isToken(value)) found.push(inner(claims, start, end, keys, keys, value));
    return found.length < 64;
  });
  return found;
}
