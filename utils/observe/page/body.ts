import type { UnseenReason } from '../../model/page-message';
import { MAX_TEXT } from './limits';
import type { Realm } from './realm';

export interface Bodies {
  /**
   * Reads a body that the browser made or cloned: at once, or later for a `Blob`. `use` gets what `captureDataText` reads; `leave`
   * is told of what is left alone.
   */
  readonly read: (body: unknown, use: (value: unknown) => void, leave: (why: UnseenReason) => void) => void;
  /** The same for a body that a script gave, of which objects are left out: they are sent as the text that they make. */
  readonly readSent: Bodies['read'];
  /** Whether a media type is one of texts. */
  readonly isTextual: (type: unknown) => boolean;
}

export function captureBodies({ attempt, bare, getter, method, prototypeOf, scope, whenDone }: Realm): Bodies {
  const { isView } = scope.ArrayBuffer;
  const ParamsOf = scope.URLSearchParams;
  const paramsText = method(ParamsOf.prototype, 'toString');
  const append = method(ParamsOf.prototype, 'append');
  const eachField = method(scope.FormData.prototype, 'forEach');
  const bufferSize = getter(scope.ArrayBuffer.prototype, 'byteLength');
  const blobSize = getter(scope.Blob.prototype, 'size');
  const blobType = getter(scope.Blob.prototype, 'type');
  const blobText = method(scope.Blob.prototype, 'text');
  const includes = method(scope.String.prototype, 'includes');
  const plain = scope.Object.prototype;

  const isTextual = (type: unknown): boolean => {
    const has = (word: string) => includes(type, [word]) as boolean;
    return typeof type === 'string' && (has('text') || has('json') || has('urlencoded'));
  };
  const fieldsOf = (form: unknown): unknown => {
    const params = new ParamsOf();
    eachField(form, [
      (value: unknown, name: unknown) => {
        if (typeof value === 'string') append(params, [name, value]);
      },
    ]);
    return paramsText(params, []);
  };
  const readAs =
    (isSent: boolean): Bodies['read'] =>
    (body, use, leave) => {
      if (typeof body !== 'object' || body === null) return use(body);
      const prototype = prototypeOf(body);
      if (prototype === plain || prototype === null) return isSent ? undefined : use(body);
      const text = attempt(() => paramsText(body, [])) ?? attempt(() => fieldsOf(body));
      if (text !== undefined) return use(text);
      const size = attempt(() => blobSize(body));
      if (typeof size === 'number') {
        const type = blobType(body);
        if (size > MAX_TEXT) leave('large');
        else if (type === '' || isTextual(type)) void whenDone(blobText(body, []), use);
        else leave('kind');
      } else if (!isSent || isView(body) || attempt(() => bufferSize(body)) !== undefined) use(body);
      else leave('kind');
    };
  return bare({ read: readAs(false), readSent: readAs(true), isTextual });
}
