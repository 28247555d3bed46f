import { MAX_TEXT } from './limits';
import type { Realm } from './realm';

const MAX_DEPTH = 12;
/** Properties and elements that are read of one value: a few milliseconds. */
const MAX_NODES = 20_000;
/** Left for what the last property may need beyond its text. */
const SPARE = 100;

/** `isWhole` is false where depth, number or length left something out. */
export interface DataText {
  readonly text: string;
  readonly isWhole: boolean;
}

/**
 * JSON text of what a value holds in data properties of its own, in `Map` and `Set`; a text, and bytes that are UTF-8, as
 * they are; '' for what holds none. No accessor and no method of the page runs. For values that the browser has cloned
 * (messages, stored records) or made (answers) alone: a `Proxy`, which those cannot contain, would notice.
 */
export function captureDataText(realm: Realm): (value: unknown) => DataText {
  const { attempt, bare, cut, data, getter, method, ownKeys, prototypeOf, scope, text } = realm;
  const { isArray } = scope.Array;
  const { JSON: NativeJson } = scope;
  const stringify = method(NativeJson, 'stringify');
  const eachOfMap = method(scope.Map.prototype, 'forEach');
  const eachOfSet = method(scope.Set.prototype, 'forEach');
  const sizeOfArray = getter(prototypeOf(scope.Uint8Array.prototype) ?? undefined, 'byteLength');
  const sizeOfBuffer = getter(scope.ArrayBuffer.prototype, 'byteLength');
  const decode = method(scope.TextDecoder.prototype, 'decode');
  const decoder = new scope.TextDecoder('utf-8', { fatal: true });
  const plain = scope.Object.prototype;

  return (root) => {
    let nodes = 0;
    let room = MAX_TEXT;
    let isWhole = true;

    const take = (value: string): string => {
      const taken = room > 0 ? cut(value, room) : '';
      if (taken.length < value.length) isWhole = false;
      room -= taken.length;
      return taken;
    };
    const quoted = (value: string) => stringify(NativeJson, [take(value)]) as string;
    const bytes = (value: unknown): string | undefined => {
      const size = attempt(() => sizeOfArray(value)) ?? attempt(() => sizeOfBuffer(value));
      if (typeof size !== 'number') return undefined;
      const read = size <= room ? attempt(() => decode(decoder, [value]) as string) : undefined;
      if (read !== undefined) return take(read);
      isWhole = false;
      return '';
    };
    /** Undefined for what is no data. */
    const write = (value: unknown, depth: number): string | undefined => {
      if (typeof value === 'string') return quoted(value);
      if (typeof value !== 'object' || value === null) {
        const word =
          typeof value === 'number' || typeof value === 'boolean' || value === null ? text(value) : undefined;
        room -= word?.length ?? 0;
        return word;
      }
      if (depth > MAX_DEPTH) {
        isWhole = false;
        return undefined;
      }
      let list = '';
      const hasRoom = () => {
        nodes += 1;
        room -= 6; // quotes, colon, comma
        if (nodes <= MAX_NODES && room > SPARE) return true;
        isWhole = false;
        return false;
      };
      const add = (name: string, child: unknown) => {
        const written = write(child, depth + 1);
        if (written !== undefined) list += `${list === '' ? '' : ','}${name}${written}`;
      };
      const addNamed = (name: string, child: unknown) => add(`${quoted(name)}:`, child);
      if (isArray(value)) {
        const length = data(value, 'length') as number;
        for (let index = 0; index < length && hasRoom(); index += 1) add('', data(value, index));
        return `[${list}]`;
      }
      const prototype = prototypeOf(value);
      if (prototype !== plain && prototype !== null) {
        const read = bytes(value);
        if (read !== undefined) return read === '' ? undefined : (stringify(NativeJson, [read]) as string);
        const isMap = attempt(() => {
          eachOfMap(value, [(child: unknown, key: unknown) => hasRoom() && addNamed(text(key) ?? '', child)]);
          return true;
        });
        if (isMap) return `{${list}}`;
        const isSet = attempt(() => {
          eachOfSet(value, [(child: unknown) => hasRoom() && add('', child)]);
          return true;
        });
        if (isSet) return `[${list}]`;
      }
      const keys = ownKeys(value);
      for (let index = 0; index < keys.length && hasRoom(); index += 1) {
        const name = keys[index];
        if (typeof name === 'string') addNamed(name, data(value, name));
      }
      return `{${list}}`;
    };
    const written = typeof root === 'string' ? take(root) : (bytes(root) ?? write(root, 0) ?? '');
    return bare({ text: cut(written, MAX_TEXT), isWhole: isWhole && written.length <= MAX_TEXT });
  };
}
