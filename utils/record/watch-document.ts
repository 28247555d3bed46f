import type { BridgeItem } from '../messages/protocol';
import type { PageMessage } from '../model/page-message';
import type { SurfaceId } from '../model/surface';
import { callerOf } from '../observe/content/caller';
import { atEachMoment } from '../observe/content/moments';
import { runAtOnce, runSliced } from '../observe/content/slices';
import { readDocumentCookies } from '../observe/content/surfaces/document-cookie';
import { readUrlParameters } from '../observe/content/surfaces/document-url';
import type { WebStorageArea } from '../observe/content/surfaces/web-storage';
import { lies, readWebStorage } from '../observe/content/surfaces/web-storage';
import type { StoreEntry } from './document-recorder';
import { DocumentRecorder } from './document-recorder';

interface Reading {
  readonly surface: SurfaceId;
  /** Every document of the origin sees the same store. */
  readonly shared: boolean;
  readonly read: () => readonly StoreEntry[];
}

/** The surfaces a document has, read whole. */
export const READINGS: readonly Reading[] = [
  { surface: 'local-storage', shared: true, read: () => readWebStorage('local-storage') },
  { surface: 'session-storage', shared: false, read: () => readWebStorage('session-storage') },
  { surface: 'document-cookie', shared: true, read: readDocumentCookies },
  { surface: 'url-query', shared: false, read: () => readUrlParameters(location.href).query },
  { surface: 'url-fragment', shared: false, read: () => readUrlParameters(location.href).fragment },
];

/** Watches one document until it goes. Returns what takes the page hooks' messages and what ends the watch. */
export function watchDocument(emit: (item: BridgeItem) => void): {
  hear: (message: PageMessage) => void;
  end: () => void;
} {
  const recorder = new DocumentRecorder(self.origin, emit);
  const covered = new Set<SurfaceId>();
  let ended = false;
  let looking = false;
  let again = false;

  function* everything(): Generator<void> {
    for (const { surface, shared, read } of READINGS) {
      const entries = attempt(surface, read);
      if (entries) yield* recorder.snapshot(surface, entries, shared);
    }
  }

  function attempt(surface: SurfaceId, read: Reading['read']): readonly StoreEntry[] | null {
    try {
      const entries = read();
      cover(surface, 'inspected');
      return entries;
    } catch {
      cover(surface, 'not-inspected');
      return null;
    }
  }

  function cover(surface: SurfaceId, state: 'inspected' | 'not-inspected'): void {
    if (covered.has(surface)) return;
    covered.add(surface);
    const reason = state === 'inspected' ? null : { key: 'coverage_frame_refuses', values: [self.origin] };
    emit({ kind: 'coverage', at: Date.now(), surface, state, reason });
  }

  async function look(): Promise<void> {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    do {
      again = false;
      await runSliced(everything(), () => ended);
    } while (again && !ended);
    looking = false;
  }

  const moments = atEachMoment(
    () => void look(),
    () => runAtOnce(everything()),
  );

  function stored(
    area: WebStorageArea,
    op: 'set' | 'remove' | 'clear',
    key: string,
    value: string,
    stack: string,
  ): void {
    if (op === 'set') recorder.wrote(area, key, value, callerOf(stack), lies(area, key, value));
    else if (op === 'remove') recorder.removed(area, key);
    else recorder.cleared(area);
  }

  function hear(message: PageMessage): void {
    switch (message[0]) {
      case 'storage':
        stored(message[1], message[2], message[3], message[4], message[5]);
        break;
      case 'request': {
        const [, , method, url, headers, stack] = message;
        recorder.requested({ url, method, headers, at: Date.now(), witness: 'page' }, callerOf(stack));
        break;
      }
      case 'navigation':
        break;
      case 'fault':
        recorder.failed(message[1], message[2]);
        return;
      case 'dropped':
        emit({
          kind: 'coverage',
          at: Date.now(),
          surface: 'local-storage',
          state: 'partly',
          reason: { key: 'coverage_page_floods', values: [String(message[1])] },
        });
        return;
    }
    moments.stir();
  }

  return {
    hear,
    end() {
      ended = true;
      moments.end();
    },
  };
}
