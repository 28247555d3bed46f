import { binaryIn } from '../lib/bytes';

export interface ReadMacaroon {
  readonly location: string;
  readonly identifier: string;
  /** First-party caveats, and where third parties are asked. */
  readonly caveats: readonly string[];
}

const MAX_FIELDS = 256;

/** Macaroon of version 1 or 2 behind base64; null where it is none. What is not readable text is left empty. */
export function readMacaroon(encoded: string): ReadMacaroon | null {
  const binary = binaryIn(encoded.slice(0, 16_384)) ?? '';
  const fields = binary.charCodeAt(0) === 2 ? secondVersion(binary) : firstVersion(binary);
  if (!fields.some(([name]) => name === 'i')) return null;
  const [, location = ''] = fields[0]?.[0] === 'l' ? fields[0] : [];
  const at = fields.findIndex(([name]) => name === 'i');
  const caveats = fields.slice(at + 1).filter(([name, text]) => name !== 'v' && text !== '');
  return { location, identifier: fields[at]?.[1] ?? '', caveats: caveats.map(([, text]) => text) };
}

type Field = readonly [name: string, text: string];

const readable = (binary: string): string => (/^[\x20-\x7e]{1,512}$/.test(binary) ? binary : '');

/** Type, length as a varint, value; 0 ends a section. 1 location, 2 identifier, 4 verification id, 6 signature. */
function secondVersion(binary: string): readonly Field[] {
  const fields: Field[] = [];
  for (let at = 1; at < binary.length && fields.length < MAX_FIELDS; ) {
    const name = '-li-v-s'.charAt(binary.charCodeAt(at++));
    if (name === '-') continue;
    let length = binary.charCodeAt(at++);
    if (length > 127) length = (length & 127) | (binary.charCodeAt(at++) << 7);
    if (name === '' || name === 's') break;
    fields.push([name, readable(binary.slice(at, at + length))]);
    at += length;
  }
  return fields;
}

/** Packets: four hexadecimal digits of their length, a name, a space, the value, a line feed. */
function firstVersion(binary: string): readonly Field[] {
  const fields: Field[] = [];
  for (let at = 0; fields.length < MAX_FIELDS; ) {
    const length = Number.parseInt(/^[0-9a-f]{4}/.exec(binary.slice(at, at + 4))?.[0] ?? '', 16);
    const [, name = '', text = ''] =
      /^(location|identifier|cid|cl|vid) ([\s\S]{0,4096})\n$/.exec(binary.slice(at + 4, at + length)) ?? [];
    if (!(length > 5) || name === '') break;
    fields.push([NAMES[name] ?? 'c', readable(text)]);
    at += length;
  }
  return fields;
}

const NAMES: Readonly<Record<string, string>> = { location: 'l', identifier: 'i', vid: 'v' };
