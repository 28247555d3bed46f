import { MAX_TEXT } from './limits';
import { attempt, type Native, native, plainPrototype, prototypeOf, scope, whenDone } from './realm';

let ParamsOf: typeof URLSearchParams;
let isView: typeof ArrayBuffer.isView;
let paramsText: Native;
let append: Native;
let eachField: Native;
let bufferSize: Native;
let blobSize: Native<number>;
let blobBytes: Native;
let isLocked: Native;

export function captureBodies(): void {
  ParamsOf = scope.URLSearchParams;
  isView = scope.ArrayBuffer.isView;
  paramsText = native('URLSearchParams', 'toString');
  append = native('URLSearchParams', 'append');
  eachField = native('FormData', 'forEach');
  bufferSize = native('ArrayBuffer', 'byteLength');
  blobSize = native('Blob', 'size');
  blobBytes = native('Blob', 'arrayBuffer');
  isLocked = native('ReadableStream', 'locked');
}

const fieldsOf = (form: unknown): unknown => {
  const params = new ParamsOf();
  eachField(form, (value: unknown, name: unknown) => {
    if (typeof value === 'string') append(params, name, value);
  });
  return paramsText(params);
};

/**
 * Reads a body, at once or later for a `Blob`: `use` gets what `dataText` reads, `leave` is called for what is left
 * alone. `isSent`: a script gave it, so that an object is sent as the text that it makes, and is nothing to read.
 */
export function readBody(body: unknown, isSent: boolean, use: (value: unknown) => void, leave: () => void): unknown {
  if (typeof body !== 'object' || body === null) return use(body);
  // What a script gave may be a Proxy, whose traps would tell of us: it is asked for nothing but its brand.
  const prototype = isSent ? undefined : prototypeOf(body);
  if (prototype === plainPrototype || prototype === null) return use(body);
  const size = attempt(() => blobSize(body));
  if (size !== undefined) return size > MAX_TEXT ? leave() : whenDone(blobBytes(body), use);
  const text = attempt(() => paramsText(body)) ?? attempt(() => fieldsOf(body));
  if (text !== undefined) return use(text);
  if (!isSent || isView(body) || attempt(() => bufferSize(body)) !== undefined) use(body);
  else if (attempt(() => isLocked(body)) !== undefined) leave();
}
