import type { SurfaceId } from '../../../model/surface';

export type WebStorageArea = Extract<SurfaceId, 'local-storage' | 'session-storage'>;

/**
 * Every key and value of a storage area as it lies now. Throws the browser's SecurityError where the document may not use
 * storage (sandboxed frames, blocked site data).
 */
export function readWebStorage(area: WebStorageArea): readonly (readonly [key: string, value: string])[] {
  const storage = area === 'local-storage' ? window.localStorage : window.sessionStorage;
  const entries: [string, string][] = [];
  for (let i = 0; i < storage.length; i++) {
    const key = storage.key(i);
    if (key !== null) entries.push([key, storage.getItem(key) ?? '']);
  }
  return entries;
}

/** Whether this value lies under this key now; null for a key without a value. */
export const lies = (area: WebStorageArea, key: string, value: string | null): boolean => valueAt(area, key) === value;

/** What lies under this key now; null for nothing, undefined where the document may not use storage. */
export function valueAt(area: WebStorageArea, key: string): string | null | undefined {
  try {
    return (area === 'local-storage' ? window.localStorage : window.sessionStorage).getItem(key);
  } catch {
    return undefined;
  }
}
