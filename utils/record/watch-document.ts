import { hideHost } from '../lib/hidden-host';
import type { BridgeItem } from '../messages/protocol';
import type { PageMessage } from '../model/page-message';
import type { SurfaceId } from '../model/surface';
import { atEachMoment } from '../observe/content/moments';
import { pauseForLoad, runAtOnce, runSliced } from '../observe/content/slices';
import { DocumentCoverage } from './document-coverage';
import type { StoreEntry } from './document-recorder';
import { DocumentRecorder } from './document-recorder';
import { addressed, hearPage } from './hear-page';
import { PassingRecorder } from './passing-recorder';
import { attempt, READINGS } from './readings';
import { UntilReady } from './until-ready';
import { MarkupWatch } from './watch-markup';
import { StoreWatch } from './watch-stores';

/** How long an item waits for a better witness, milliseconds: see `HeldItems`. */
const HOLD = 400;

export interface DocumentWatch {
  /** Takes the page hooks' messages. */
  readonly hear: (message: PageMessage) => void;
  /** The page's hooks have answered; `missed` is why something of what passed by since the document's start was not heard. */
  readonly hooked: (missed?: string) => void;
  /** Looks again soon. */
  readonly stir: () => void;
  /** Looks again at all that lies there, unchanged or not: other types are looked for. */
  readonly lookAgain: () => void;
  /** Resolves once the first look is done, and told. */
  readonly settled: () => Promise<void>;
  /** Names and texts of the markup in which something was found, as they are now; of the frame that the key names. */
  readonly lying: (surface: SurfaceId, key: string) => readonly StoreEntry[];
  readonly end: () => void;
}

/** One surface on the way from being read to being looked at: why it cannot be read, or the steps of a look. */
interface Scan {
  readonly surface: SurfaceId;
  readonly steps: string | Generator<unknown>;
  readonly isEmpty: boolean;
}

/**
 * Watches one document until it goes; `leaving` is called when it does or may, after the last item. `bringReader` resolves when
 * everything is there that a look needs; it is called once there is something to look at, and a page that goes is looked at
 * without.
 */
export function watchDocument(
  emit: (item: BridgeItem) => void,
  leaving: () => void,
  bringReader: () => Promise<void>,
): DocumentWatch {
  const origin = hideHost(self.origin);
  const isTop = window === window.top;
  const reader = new UntilReady(bringReader, (error) => recorder.failed('bridge', `${error}`));
  const recorder = new DocumentRecorder(origin, emit, {
    onHeld: () => setTimeout(() => recorder.release(), HOLD),
    waiting: () => reader.waiting(),
  });
  let isOver = false;
  const ended = () => isOver;
  const coverage = new DocumentCoverage(recorder, origin);
  const stores = new StoreWatch(recorder, (...word) => coverage.tell(...word), ended);
  const markup = new MarkupWatch(recorder, ended);
  const passing = new PassingRecorder(recorder, origin, ended);
  let looking: Promise<void> | null = null;
  let again = false;
  let first: Promise<unknown> | undefined;
  /** Read, and not looked at yet. */
  let scans: readonly Scan[] = [];

  /** Reads all at once, because the page may take a value away between two slices. */
  function readAll(): void {
    scans = READINGS.map(({ surface, shared, read }) => {
      const entries = attempt(read);
      const steps = typeof entries === 'string' ? entries : recorder.snapshot(surface, entries, shared);
      return { surface, steps, isEmpty: entries.length === 0 };
    });
  }

  function* everything(): Generator<unknown> {
    for (const { surface, steps, isEmpty } of scans) {
      if (typeof steps !== 'string') yield* steps;
      coverage.looked(surface, typeof steps === 'string' ? steps : null, isEmpty);
    }
    scans = [];
    recorder.tellReads();
    coverage.tellCalls();
    coverage.heard(passing.waits);
  }

  function look(): Promise<void> {
    again = true;
    looking ??= lookOn();
    return looking;
  }

  async function lookOn(): Promise<void> {
    while (again && !isOver) {
      again = false;
      // What the hooks told comes first: it says who wrote what lies there now.
      const busy = reader.busy();
      if (busy) await busy;
      readAll();
      await pauseForLoad();
      await runSliced(everything(), ended);
    }
    looking = null;
  }

  function lookEverywhere(): void {
    const looks = [look()];
    if (document.readyState !== 'loading' && (isTop || showsSomething())) looks.push(lookAtLeisure());
    first ??= Promise.all(looks);
  }

  async function lookAtLeisure(): Promise<void> {
    await reader.ready();
    await pauseForLoad();
    passing.finish();
    // One document of many reads what they share.
    await Promise.all([markup.look(), hasSameAbove() || stores.look()]);
  }

  function leave(gone: boolean): void {
    const lookNow = () => runAtOnce(everything());
    reader.hurry();
    for (const step of [lookNow, readAll, lookNow, () => passing.finish(), () => gone && markup.leave()]) {
      try {
        step();
      } catch {
        // Firefox tells that a page goes in the middle of a call to its storage, and so perhaps of this very work.
      }
    }
    recorder.release();
    leaving();
  }

  function changed({ oldURL, newURL, isTrusted }: HashChangeEvent): void {
    for (const url of [oldURL, newURL]) reader.run(() => addressed(recorder, url, isTrusted));
  }

  // A page may go on to another one at once; of a frame it is seen whether there is anything.
  if (isTop) void reader.ready();
  const moments = atEachMoment(lookEverywhere, leave);
  addEventListener('hashchange', changed, { capture: true });
  const parts = { recorder, coverage, stores, passing, stir: moments.stir };

  return {
    hear(message) {
      const work = hearPage(message, parts);
      if (work) reader.run(work);
    },
    hooked: (missed) => coverage.hooked(missed),
    stir: moments.stir,
    lookAgain() {
      recorder.forgetLooks();
      markup.forget();
      lookEverywhere();
    },
    async settled() {
      await first;
      recorder.release();
    },
    lying: (surface, key) => markup.lying(surface, key),
    end() {
      isOver = true;
      moments.end();
      markup.end();
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

/** Whether a frame has markup of its own. By the prototype: what a page names `querySelector` would stand before the method. */
const showsSomething = (): boolean =>
  Document.prototype.querySelector.call(document, 'body > *, script, meta[content]') !== null;
