import { MAX_TEXT } from './limits';
import type { Realm } from './realm';

/**
 * Reads a body, at once or later for a `Blob`: `use` gets what `captureDataText` reads, `leave` is called for what is left
 * alone. `isSent`: a script gave it, so that an object is sent as the text that it makes, and is nothing to read.
 */
export type ReadBody = (body: unknown, isSent: boolean, use: (value: unknown) => void, leave: () => void) => void;

export function captureBodies({ attempt, getter, method, prototypeOf, scope, whenDone }: Realm): ReadBody {
  const { isView } = scope.ArrayBuffer;
  const ParamsOf = scope.URLSearchParams;
  const paramsText = method(ParamsOf.prototype, 'toString');
  const append = method(ParamsOf.prototype, 'append');
  const eachField = method(scope.FormData.prototype, 'forEach');
  const bufferSize = getter(scope.ArrayBuffer.prototype, 'byteLength');
  const blobSize = getter(scope.Blob.prototype, 'size');
  const blobBytes = method(scope.Blob.prototype, 'arrayBuffer');
  const isLocked = getter(scope.ReadableStream?.prototype, 'locked');
  const plain = scope.Object.prototype;

  const fieldsOf = (form: unknown): unknown => {
    const params = new ParamsOf();
    eachField(form, [
      (value: unknown, name: unknown) => {
        if (typeof value === 'string') append(params, [name, value]);
      },
    ]);
    return paramsText(params, []);
  };

  return (body, isSent, use, leave) => {
    if (typeof body !== 'object' || body === null) return use(body);
    // What a script gave may be a Proxy, whose traps would tell of us: it is asked for nothing but its brand.
    const prototype = isSent ? undefined : prototypeOf(body);
    if (prototype === plain || prototype === null) return use(body);
    const size = attempt(() => blobSize(body)) as number | undefined;
    if (size !== undefined) return size > MAX_TEXT ? leave() : void whenDone(blobBytes(body, []), use);
    const text = attempt(() => paramsText(body, [])) ?? attempt(() => fieldsOf(body));
    if (text !== undefined) return use(text);
    if (!isSent || isView(body) || attempt(() => bufferSize(body)) !== undefined) use(body);
    else if (attempt(() => isLocked(body)) !== undefined) leave();
  };
}
