import { MAX_TEXT } from './limits';
import {
  attempt,
  bare,
  cut,
  data,
  type Native,
  native,
  ownKeys,
  plainPrototype,
  prototypeOf,
  scope,
  text,
} from './realm';

const MAX_DEPTH = 12;
/** Properties and elements that are read of one value: a few milliseconds. */
const MAX_NODES = 20_000;
/** Left for what the last property may need beyond its text. */
const SPARE = 100;

let isArray: typeof Array.isArray;
let stringify: (value: string) => string;
let eachOfMap: Native;
let eachOfSet: Native;
let sizeOfArray: Native<number>;
let sizeOfBuffer: Native<number>;
let decode: Native<string>;
let decoder: TextDecoder;

// Of the value that is being read: nothing of the page runs meanwhile.
let nodes: number;
let room: number;
let isWhole: boolean;

export function captureDataText(): void {
  isArray = scope.Array.isArray;
  stringify = scope.JSON.stringify;
  eachOfMap = native('Map', 'forEach');
  eachOfSet = native('Set', 'forEach');
  sizeOfArray = native(prototypeOf(scope.Uint8Array.prototype) ?? undefined, 'byteLength');
  sizeOfBuffer = native('ArrayBuffer', 'byteLength');
  decode = native('TextDecoder', 'decode');
  decoder = new scope.TextDecoder('utf-8', { fatal: true });
}

const leaveOut = (): undefined => {
  isWhole = false;
};

const take = (value: string): string => {
  const taken = room > 0 ? cut(value, room) : '';
  if (taken.length < value.length) leaveOut();
  room -= taken.length;
  return taken;
};

const quoted = (value: string): string => stringify(take(value));

const bytes = (value: unknown): string | undefined => {
  const size = attempt(() => sizeOfArray(value)) ?? attempt(() => sizeOfBuffer(value));
  if (size === undefined) return undefined;
  const read = size <= room ? attempt(() => decode(decoder, value)) : undefined;
  return read === undefined ? (leaveOut() ?? '') : take(read);
};

const hasRoom = (): boolean => {
  nodes += 1;
  room -= 6; // quotes, colon, comma
  return (nodes <= MAX_NODES && room > SPARE) || (leaveOut() ?? false);
};

/** Undefined for what is no data. */
const write = (value: unknown, depth: number): string | undefined => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) {
    const word = typeof value === 'number' || typeof value === 'boolean' || value === null ? text(value) : undefined;
    room -= word?.length ?? 0;
    return word;
  }
  if (depth > MAX_DEPTH) return leaveOut();
  let inner = '';
  const add = (child: unknown, name?: string) => {
    const before = name === undefined ? '' : `${quoted(name)}:`;
    const written = write(child, depth + 1);
    if (written !== undefined) inner += `${inner && ','}${before}${written}`;
  };
  if (isArray(value)) {
    const length = data(value, 'length') as number;
    for (let index = 0; index < length && hasRoom(); index += 1) add(data(value, index));
    return `[${inner}]`;
  }
  const prototype = prototypeOf(value);
  if (prototype !== plainPrototype && prototype !== null) {
    const read = bytes(value);
    if (read !== undefined) return read && stringify(read);
    const isMap = attempt(() => {
      eachOfMap(value, (child: unknown, key: unknown) => hasRoom() && add(child, text(key) ?? ''));
      return true;
    });
    if (isMap) return `{${inner}}`;
    const isSet = attempt(() => {
      eachOfSet(value, (child: unknown) => hasRoom() && add(child));
      return true;
    });
    if (isSet) return `[${inner}]`;
  }
  const keys = ownKeys(value);
  for (let index = 0; index < keys.length && hasRoom(); index += 1) {
    const name = keys[index];
    if (typeof name === 'string') add(data(value, name), name);
  }
  return `{${inner}}`;
};

/**
 * JSON text of what a value holds in data properties of its own, in `Map` and `Set`; a text, and bytes that are UTF-8, as
 * they are; '' for what holds none. No accessor and no method of the page runs. For values that the browser has cloned
 * (messages, stored records) or made (answers) alone: a `Proxy`, which those cannot contain, would notice.
 * Not whole where depth, number or length left something out.
 */
export function dataText(value: unknown): readonly [text: string, isWhole: boolean] {
  nodes = 0;
  room = MAX_TEXT;
  isWhole = true;
  const written = typeof value === 'string' ? take(value) : (bytes(value) ?? write(value, 0) ?? '');
  if (written.length > MAX_TEXT) leaveOut();
  return bare<[string, boolean]>([cut(written, MAX_TEXT), isWhole]);
}
