import { redact } from '../engine';
import { hideHost } from '../lib/hidden-host';
import { PASSING } from '../lib/passing';
import type { BridgeItem } from '../messages/protocol';
import type { PageMessage } from '../model/page-message';
import type { CoverageState, Message } from '../model/report';
import type { CountedSurface, PassingSurface, SourcePosition, SurfaceId } from '../model/surface';
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
import { passingCoverage, surfacesWithout, unseenKey } from './passing-coverage';
import { UntilReady } from './until-ready';
import { StoreWatch } from './watch-stores';

/** One surface on the way from being read to being looked at. */
interface Scan {
  readonly surface: SurfaceId;
  readonly isEmpty: boolean;
  readonly steps: Generator<void> | null;
}

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

/** Messages about the hooks themselves, in which nothing is to be found. */
const WORDS = new Set<PageMessage[0]>(['call', 'unseen', 'fault', 'dropped']);

/** How long an item waits for a better witness, milliseconds: see `HeldItems`. */
const HOLD = 400;

export interface DocumentWatch {
  /** Takes the page hooks' messages. */
  readonly hear: (message: PageMessage) => void;
  /** The page's hooks have answered: what passes by is heard from the document's start. */
  readonly hooked: () => void;
  /** Looks again soon. */
  readonly stir: () => void;
  /** Looks again at all that lies there, unchanged or not: other types are looked for. */
  readonly lookAgain: () => void;
  readonly end: () => void;
}

/**
 * Watches one document until it goes; `leaving` is called when it does, after the last item. `bringReader` resolves when
 * everything is there that a look needs; it is called once there is something to look at, and a page that goes is looked at
 * without.
 */
export function watchDocument(
  emit: (item: BridgeItem) => void,
  leaving: () => void,
  bringReader: () => Promise<void>,
): DocumentWatch {
  const origin = hideHost(self.origin);
  const recorder = new DocumentRecorder(origin, emit, () => setTimeout(() => recorder.release(), HOLD));
  const covered = new Set<string>();
  const called = new Map<CountedSurface, { readonly calls: number; readonly by: SourcePosition | null }>();
  const stores = new StoreWatch(recorder, cover, () => ended, run);
  let ended = false;
  let looking = false;
  let again = false;

  const reader = new UntilReady(bringReader);
  /** Read, and not looked at yet. */
  let scans: readonly Scan[] = [];

  /** Does the work in slices, with the reader where there is something to look at. */
  async function run(work: Generator<void>, isEmpty: boolean): Promise<void> {
    if (!isEmpty) await reader.ready();
    await runSliced(work, () => ended);
  }

  /** Reads all at once, because the page may take a value away between two slices. */
  function readAll(): void {
    scans = READINGS.map(({ surface, shared, read }) => {
      const entries = attempt(read);
      return { surface, isEmpty: !entries?.length, steps: entries && recorder.snapshot(surface, entries, shared) };
    });
  }

  function* everything(): Generator<void> {
    for (const { surface, steps } of scans) {
      if (steps) yield* steps;
      cover(surface, steps ? 'inspected' : 'not-inspected');
    }
    for (const [surface, { calls, by }] of called) {
      const line = by ? `${redact(by.url)}:${by.line}` : '?';
      cover(surface, 'partly', { key: `coverage_${surface.replace('-', '_')}`, values: [String(calls), line] });
    }
    scans = [];
    if (document.readyState === 'complete' && !isHooked && !covered.has('console')) {
      coverPassing(PASSING, 'not-inspected', 'coverage_loaded_before');
    }
  }

  let isHooked = false;
  function coverPassing(
    surfaces: readonly PassingSurface[],
    state: CoverageState,
    reason: string | null,
    count = 0,
  ): void {
    for (const item of passingCoverage(surfaces, state, reason, count)) {
      if (state !== 'partly') covered.add(item.surface);
      recorder.covered(item);
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
    if (covered.has(word)) return;
    covered.add(word);
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
      readAll();
      await run(
        everything(),
        scans.every(({ isEmpty }) => isEmpty),
      );
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

  function leave(gone: boolean): void {
    reader.hurry();
    runAtOnce(everything());
    readAll();
    runAtOnce(everything());
    runAtOnce(recorder.listening());
    recorder.release();
    if (gone) leaving();
  }

  /** An address that the document had, if only for a moment. */
  function addressed(href: string, isTrue: boolean): void {
    if (!URL.canParse(href) || new URL(href).origin !== self.origin) return;
    const { query, fragment } = readUrlParameters(href);
    const witness = isTrue ? 'bridge' : 'page';
    recorder.passed('url-query', query, witness);
    recorder.passed('url-fragment', fragment, witness);
  }

  function changed({ oldURL, newURL, isTrusted }: HashChangeEvent): void {
    reader.run(() => {
      addressed(oldURL, isTrusted);
      addressed(newURL, isTrusted);
    });
  }

  function lookEverywhere(): void {
    void look();
    stores.look();
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

  function take(message: PageMessage): void {
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
      case 'sent': {
        const [, surface, method, url, value, stack] = message;
        const key = surface === 'request-body' ? `${method} ${url}` : url;
        recorder.heard(surface, key, value, callerOf(stack), { method, url });
        void listen();
        break;
      }
      case 'unseen':
        coverPassing(surfacesWithout(message[1]), 'partly', unseenKey(message[2]));
        return;
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
        coverPassing(PASSING, 'partly', 'coverage_texts_dropped', message[1]);
        return;
    }
    moments.stir();
  }

  return {
    hear: (message) => (WORDS.has(message[0]) ? take(message) : reader.run(() => take(message))),
    hooked() {
      isHooked = true;
      coverPassing(PASSING, 'inspected', null);
    },
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
