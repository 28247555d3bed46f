import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import type { BridgeItem } from '../messages/protocol';
import type { PageMessage } from '../model/page-message';
import type { Message } from '../model/report';
import type { SurfaceId } from '../model/surface';
import { callerOf } from '../observe/content/caller';
import { Markup } from '../observe/content/markup';
import { atEachMoment } from '../observe/content/moments';
import { runAtOnce, runSliced } from '../observe/content/slices';
import { readDocumentCookies } from '../observe/content/surfaces/document-cookie';
import { readUrlParameters } from '../observe/content/surfaces/document-url';
import { readNavigationEntries } from '../observe/content/surfaces/navigation-entry';
import { readReferrer } from '../observe/content/surfaces/referrer';
import { lies, readWebStorage } from '../observe/content/surfaces/web-storage';
import type { StoreEntry } from './document-recorder';
import { DocumentRecorder } from './document-recorder';
import { IN_FRAME, MarkupRecorder } from './markup-recorder';

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
  { surface: 'referrer', shared: false, read: readReferrer },
  { surface: 'navigation-entry', shared: false, read: readNavigationEntries },
];

/** Quiet time after something was added to the document before it is read, and time for what is left when it goes; ms. */
const READ_AFTER = 700;
const LAST_READ = 50;

/** How long an item waits for a better witness, milliseconds: see `HeldItems`. */
const HOLD = 400;

export interface DocumentWatch {
  /** Takes the page hooks' messages. */
  readonly hear: (message: PageMessage) => void;
  /** Looks again soon. */
  readonly stir: () => void;
  /** Looks again at all that lies there, unchanged or not: other types are looked for. */
  readonly lookAgain: () => void;
  /** Names and texts of the markup in which something was found, as they are now; of the frame that the key names. */
  readonly lying: (surface: SurfaceId, key: string) => readonly StoreEntry[];
  readonly end: () => void;
}

/** Watches one document until it goes; `leaving` is called when it does, after the last item. */
export function watchDocument(emit: (item: BridgeItem) => void, leaving: () => void): DocumentWatch {
  const origin = hideHost(self.origin);
  const recorder = new DocumentRecorder(origin, emit, () => setTimeout(() => recorder.release(), HOLD));
  const covered = new Set<SurfaceId>();
  let ended = false;
  let looking = false;
  let again = false;

  /** Reads all at once, because the page may take a value away between two slices; looks at it in slices. */
  function* everything(): Generator<void> {
    const scans = READINGS.map(({ surface, shared, read }) => {
      const entries = attempt(read);
      const scan = typeof entries === 'string' ? null : recorder.snapshot(surface, entries, shared);
      return { surface, scan, reason: typeof entries === 'string' ? { key: entries, values: [origin] } : null };
    });
    for (const { surface, scan, reason } of scans) {
      if (scan) yield* scan;
      cover(surface, reason);
    }
  }

  /** What lies there, or why it cannot be read. */
  function attempt(read: Reading['read']): readonly StoreEntry[] | string {
    try {
      return read() ?? 'coverage_browser_lacks';
    } catch {
      return 'coverage_frame_refuses';
    }
  }

  /** Told behind what was found there: a surface counts as inspected once its tokens are known. */
  function cover(surface: SurfaceId, reason: Message | null): void {
    if (covered.has(surface)) return;
    covered.add(surface);
    const state = reason === null ? 'inspected' : 'not-inspected';
    recorder.covered({ kind: 'coverage', at: Date.now(), surface, state, reason });
  }

  async function look(): Promise<void> {
    void readMarkup();
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

  const markup = new Markup(readSoon);
  const isFrame = window !== window.top;
  const suffix = isFrame ? IN_FRAME + endpointTemplate(location.pathname) : '';
  const rendered = new MarkupRecorder(markup, recorder, suffix);
  let reading = false;
  let soon = false;
  function readSoon(): void {
    if (soon) return;
    soon = true;
    setTimeout(() => {
      soon = false;
      void readMarkup();
    }, READ_AFTER);
  }

  /** The parser is left alone until it is done. */
  async function readMarkup(): Promise<void> {
    if (document.readyState === 'loading' || ended) return;
    if (reading) {
      readSoon();
      return;
    }
    reading = true;
    markup.look();
    await runSliced(rendered.reading(), () => ended);
    reading = false;
    if (!ended) rendered.tellCoverage();
  }

  let listening = false;
  async function listen(): Promise<void> {
    if (listening) return;
    listening = true;
    await runSliced(recorder.listening(), () => ended);
    listening = false;
  }

  function leave(gone: boolean): void {
    runAtOnce(everything());
    runAtOnce(recorder.listening());
    if (gone) {
      markup.look();
      rendered.tellCoverage(!runAtOnce(rendered.reading(), LAST_READ));
    }
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

  function changed(event: HashChangeEvent): void {
    addressed(event.oldURL, event.isTrusted);
    addressed(event.newURL, event.isTrusted);
  }

  const moments = atEachMoment(() => void look(), leave);
  addEventListener('hashchange', changed, { capture: true });

  function hear(message: PageMessage): void {
    switch (message[0]) {
      case 'storage': {
        const [, area, op, key, value, stack] = message;
        if (op === 'set') recorder.wrote(area, key, value, callerOf(stack), lies(area, key, value));
        else if (op === 'clear') recorder.cleared(area, (known) => !lies(area, known, null));
        else if (lies(area, key, null)) recorder.removed(area, key);
        break;
      }
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
    lying: (surface, key) => rendered.lying(surface, key),
    lookAgain() {
      recorder.forgetLooks();
      rendered.forget();
      void look();
    },
    end() {
      ended = true;
      moments.end();
      markup.end();
      removeEventListener('hashchange', changed, { capture: true });
    },
  };
}
