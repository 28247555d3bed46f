import { IdbStore } from '../../utils/ledger/idb-store';
import type { EntryBody, TokenSeen, UseSeen } from '../../utils/model/ledger';
import { LiveJudge } from '../../utils/record/live-judge';

// What an extension's worker does, in a worker of a page: the browser's IndexedDB is the same.

const NAME = 'bench';
const SITE = 'example.test';
/** Uses in a batch: as many entries as the recorder writes at once. */
const TOGETHER = 250;
const TOKENS = 50;
const HOUR = 3_600_000;
const SPAN = 90 * 24 * HOUR;

export interface Appending {
  readonly uses: number;
  readonly seconds: number;
}

/** Milliseconds. `longTasks` and `slowest` are of the page, while a worker of it appended. */
export interface Meanwhile extends Appending {
  readonly looks: readonly number[];
  readonly longTasks: number;
  readonly slowest: number;
}

export interface Queries {
  readonly times: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly heap: number;
}

const fingerprint = (n: number) => `tw1_${n.toString(36).padStart(22, 'A')}`;

function bodiesOf(n: number, of: number, now: number): readonly EntryBody[] {
  const at = Math.round(now - SPAN + (n / of) * SPAN);
  const name = { site: SITE, fingerprint: fingerprint(n % TOKENS) };
  const token: TokenSeen = {
    ...name,
    ...{ type: 'jwt', tokenClass: 'access_token', role: 'access', confidence: 'certain', knownBy: 'both' },
    ...{ publishable: false, preview: 'eyJh…9Qw', length: 812, facts: {} },
  };
  const use: UseSeen = {
    ...name,
    ...{
      method: n % 7 === 0 ? 'POST' : 'GET',
      destination: `https://api${n % 5}.example.test`,
      channel: 'authorization',
    },
    ...{
      template: `/v1/things${n % 20}/{id}`,
      name: 'authorization',
      scheme: 'bearer',
      status: null,
      serverAddress: null,
    },
    ...{ initiator: 'https://example.test', frame: 'top', witness: 'browser', requestId: `s.${n}.0`, object: `${n}` },
  };
  const answer = { requestId: `s.${n}.0`, status: n % 50 === 0 ? 403 : 200, serverAddress: '192.0.2.1' };
  return [
    { kind: 'use', at, token, use },
    { kind: 'use-outcome', at: at + 40, ...name, ...answer },
  ];
}

async function append(from: number, count: number, of: number): Promise<Appending> {
  const store = await IdbStore.open(NAME);
  const now = Date.now();
  const begun = performance.now();
  for (let n = from; n < from + count; n += TOGETHER) {
    const bodies = Array.from({ length: Math.min(TOGETHER, from + count - n) }, (_, i) => bodiesOf(n + i, of, now));
    await store.append({ bodies: bodies.flat() });
  }
  await store.close();
  return { uses: count, seconds: (performance.now() - begun) / 1_000 };
}

/** Appends in a worker while this page looks at the newest hundred entries four times a second. */
async function meanwhile(from: number, count: number, of: number): Promise<Meanwhile> {
  let longTasks = 0;
  let slowest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      longTasks += 1;
      slowest = Math.max(slowest, duration);
    }
  });
  observer.observe({ type: 'longtask' });
  const store = await IdbStore.open(NAME);
  const looks: number[] = [];
  const timer = setInterval(async () => {
    const begun = performance.now();
    await store.history(SITE, { limit: 100 });
    looks.push(performance.now() - begun);
  }, 250);
  const worker = new Worker('/ledger-page.js', { type: 'module' });
  const done = await new Promise<Appending>((resolve, reject) => {
    worker.onmessage = ({ data }) => (typeof data === 'string' ? reject(new Error(data)) : resolve(data));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage([from, count, of]);
  });
  worker.terminate();
  clearInterval(timer);
  observer.disconnect();
  await store.close();
  return { ...done, looks, longTasks, slowest };
}

async function queries(): Promise<Queries> {
  const store = await IdbStore.open(NAME);
  const times: Record<string, number> = {};
  const time = async (name: string, work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    times[name] = performance.now() - begun;
  };
  const token = fingerprint(7);
  await time('open', async () => (await IdbStore.open(NAME)).close());
  await time('site', () => store.site(SITE));
  await time('sites', () => store.sites());
  await time('where', () => store.where(token));
  await time('hours', () => store.hours(SITE));
  await time('history, newest 1,000', () => store.history(SITE, { limit: 1_000 }));
  await time('history, middle 1,000', () => store.history(SITE, { before: 1_000_000, limit: 1_000 }));
  await time('entries, 1,000', () => store.entries(500_000, 1_000));
  await time('checkpoint', () => store.checkpoint());
  await time('judge, all entries', () => new LiveJudge(async () => store).catchUp(SITE));
  await time('verify, all entries', () => store.verify());
  await store.close();
  const { usage = 0 } = await navigator.storage.estimate();
  const { memory } = performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } };
  return { times, bytes: usage, heap: memory?.usedJSHeapSize ?? 0 };
}

const bench = { meanwhile, queries };
export type LedgerBench = typeof bench;

if ('document' in globalThis) Object.assign(globalThis, { bench });
else
  addEventListener('message', ({ data }: MessageEvent<[number, number, number]>) => {
    append(...data).then(postMessage, (error: unknown) => postMessage(String(error)));
  });
