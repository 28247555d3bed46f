import type { SurfaceId } from '../model/surface';
import { readDocumentCookies } from '../observe/content/surfaces/document-cookie';
import { readUrlParameters } from '../observe/content/surfaces/document-url';
import { readHistoryState } from '../observe/content/surfaces/history-state';
import { readNavigationEntries } from '../observe/content/surfaces/navigation-entry';
import { readReferrer } from '../observe/content/surfaces/referrer';
import { readWebStorage } from '../observe/content/surfaces/web-storage';
import { readWindowName } from '../observe/content/surfaces/window-name';
import type { StoreEntry } from './document-recorder';

interface Reading {
  readonly surface: SurfaceId;
  /** Every document of the origin sees the same store. */
  readonly shared: boolean;
  /** Throws where the document may not be read; null where the browser has no such place. */
  readonly read: () => readonly StoreEntry[] | null;
}

/** The surfaces a document has, read whole. */
export const READINGS: readonly Reading[] = [
  { surface: 'url-fragment', shared: false, read: () => readUrlParameters(location.href).fragment },
  { surface: 'url-query', shared: false, read: () => readUrlParameters(location.href).query },
  { surface: 'local-storage', shared: true, read: () => readWebStorage('local-storage') },
  { surface: 'session-storage', shared: false, read: () => readWebStorage('session-storage') },
  { surface: 'document-cookie', shared: true, read: readDocumentCookies },
  { surface: 'history-state', shared: false, read: readHistoryState },
  { surface: 'window-name', shared: false, read: readWindowName },
  { surface: 'referrer', shared: false, read: readReferrer },
  { surface: 'navigation-entry', shared: false, read: readNavigationEntries },
];

/** What lies there, or the key of the sentence that says why it cannot be read. */
export function attempt(read: Reading['read']): readonly StoreEntry[] | string {
  try {
    return read() ?? 'coverage_browser_lacks';
  } catch {
    return 'coverage_frame_refuses';
  }
}

/** What lies there, as far as it can be read. */
export function entriesOf(read: Reading['read']): readonly StoreEntry[] {
  const entries = attempt(read);
  return typeof entries === 'string' ? [] : entries;
}
