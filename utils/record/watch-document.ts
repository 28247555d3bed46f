import { redact } from '../engine';
import { hideHost } from '../lib/hidden-host';
import type { BridgeItem } from '../messages/protocol';
import type { PageMessage } from '../model/page-message';
import type { CoverageState, Message } from '../model/report';
import type { CountedSurface, SourcePosition, SurfaceId } from '../model/surface';
import { callerOf } from '../observe/content/caller';
import { atEachMoment } from '../observe/content/moments';
import { runAtOnce, runSliced } from '../observe/content/slices';
import { cookiePair, readDocumentCookies } from '../observe/content/surfaces/document-cookie';
import { readUrlParameters } from '../observe/content/surfaces/document-url';
import { readHistoryState } from '../observe/content/surfaces/history-state';
import { lies, readWebStorage } from '../observe/content/surfaces/web-storage';
import { readWindowName } from '../observe/content/surfaces/window-name';
import type { StoreEntry } from './document-recorder';
import { DocumentRecorder } from './document-recorder';
import { StoreWatch } from './watch-stores';

interface Reading {
  readonly surface: SurfaceId;
  /** Every document of the origin sees the same store. */
  readonly shared: boolean;
  readonly read: () => readonly StoreEntry[];
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
];

/** How long an item waits for a better witness, milliseconds: see `HeldItems`. */
const HOLD = 400;

export interface DocumentWatch {
  /** Takes the page hooks' messages. */
  readonly hear: (message: PageMessage) => void;
  /** Looks again soon. */
  readonly stir: () => void;
  /** Looks again at all that lies there, unchanged or not: other types are looked for. */
  readonly lookAgain: () => void;
  readonly end: () => void;
}

/** Watches one document until it goes; `leaving` is called, after all items, when it does or may. */
export function watchDocument(emit: (item: BridgeItem) => void, leaving: () => void): DocumentWatch {
  const origin = hideHost(self.origin);
  const recorder = new DocumentRecorder(origin, emit, () => setTimeout(() => recorder.release(), HOLD));
  const covered = new Set<string>();
  const called = new Map<CountedSurface, { readonly calls: number; readonly by: SourcePosition | null }>();
  const stores = new StoreWatch(recorder, cover, () => ended);
  let ended = false;
  let looking = false;
  let again = false;

  /** Reads all at once, because the page may take a value away between two slices; looks at it in slices. */
  function* everything(): Generator<void> {
    const scans = READINGS.map(({ surface, shared, read }) => {
      const entries = attempt(read);
      return { surface, scan: entries && recorder.snapshot(surface, entries, shared) };
    });
    for (const { surface, scan } of scans) {
      if (scan) yield* scan;
      cover(surface, scan ? 'inspected' : 'not-inspected');
    }
    for (const [surface, { calls, by }] of called) {
      const line = by ? `${redact(by.url)}:${by.line}` : '?';
      cover(surface, 'partly', { key: `coverage_${surface.replace('-', '_')}`, values: [String(calls), line] });
    }
  }

  function attempt(read: Reading['read']): readonly StoreEntry[] | null {
    try {
      return read();
    } catch {
      return null;
    }
  }

  /** Told behind what was found there: a surface counts as inspected once its tokens are known. */
  function cover(surface: SurfaceId, state: CoverageState, why: Message | null = null): void {
    const reason = state === 'not-inspected' ? { key: 'coverage_frame_refuses', values: [origin] } : why;
    const word = [surface, reason?.key, ...(reason?.values ?? [])].join(' ');
    // A document that goes may refuse what it has shown.
    if (covered.has(word) || (state === 'not-inspected' && covered.has(surface))) return;
    covered.add(word).add(surface);
    recorder.covered({ kind: 'coverage', at: Date.now(), surface, state, reason });
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

  let listening = false;
  async function listen(): Promise<void> {
    if (listening) return;
    listening = true;
    await runSliced(recorder.listening(), () => ended);
    listening = false;
  }

  function leave(): void {
    runAtOnce(everything());
    runAtOnce(recorder.listening());
    recorder.release();
    leaving();
  }

  /** An address that the document had, if only for a moment. */
  function addressed(href: string, isTrue: boolean): void {
    if (!URL.canParse(href) || new URL(href).origin !== self.origin) return;
    const { query, fragment } = readUrlParameters(href);
    const witness = isTrue ? 'bridge' : 'page';
    recorder.passed('url-query', query, witness);
    recorder.passed('url-fragment', fragment, witness);
  }

  function changed(event: HashChangeEvent): void {
    addressed(event.oldURL, event.isTrusted);
    addressed(event.newURL, event.isTrusted);
  }

  function lookEverywhere(): void {
    void look();
    // The page's own first steps go first, and one document of many reads what they share.
    if (document.readyState !== 'loading' && !hasSameAbove()) stores.look();
  }

  const moments = atEachMoment(lookEverywhere, leave);
  addEventListener('hashchange', changed, { capture: true });

  function hearStore([, area, op, key, value, stack]: Extract<PageMessage, readonly ['storage', ...unknown[]]>): void {
    const writer = op === 'set' ? callerOf(stack) : null;
    if (area === 'local-storage' || area === 'session-storage') {
      if (op === 'set') recorder.wrote(area, key, value, writer, lies(area, key, value));
      else if (op === 'clear') recorder.cleared(area, (known) => !lies(area, known, null));
      else if (lies(area, key, null)) recorder.removed(area, key);
    } else if (area === 'document-cookie' && key === '') {
      const [name, given] = cookiePair(value);
      const isThere = attempt(readDocumentCookies)?.some((one) => one[0] === name && one[1] === given);
      recorder.wrote(area, name, given, writer, isThere === true);
    } else if (area === 'history-state') {
      for (const [name, state] of attempt(readHistoryState) ?? []) recorder.wrote(area, name, state, writer, true);
    } else {
      recorder.writers.expect(area, key, writer);
      stores.look(area);
    }
  }

  function hear(message: PageMessage): void {
    switch (message[0]) {
      case 'storage':
        hearStore(message);
        break;
      case 'request': {
        const [, , method, url, headers, stack] = message;
        recorder.requested({ url, method, headers, at: Date.now(), witness: 'page' }, callerOf(stack));
        break;
      }
      case 'text': {
        const [, surface, key, value, stack] = message;
        recorder.heard(surface, key, value, callerOf(stack));
        void listen();
        break;
      }
      case 'call': {
        const calls = (called.get(message[1])?.calls ?? 0) + 1;
        called.set(message[1], { calls, by: callerOf(message[2]) });
        break;
      }
      case 'navigation':
        addressed(message[1], message[1] === location.href);
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
    stir: moments.stir,
    lookAgain() {
      recorder.forgetLooks();
      lookEverywhere();
    },
    end() {
      ended = true;
      moments.end();
      removeEventListener('hashchange', changed, { capture: true });
    },
  };
}

/** Whether the document around this frame is of the same origin. */
function hasSameAbove(): boolean {
  try {
    return parent !== self && parent.origin === self.origin;
  } catch {
    return false;
  }
}
