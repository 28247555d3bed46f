import { browser } from './browser';
import { readSession, writeSession } from './session';

const KEY = 'private-tabs';
const MAX_KNOWN = 500;
/** An event may come so long after the last private window has closed, milliseconds: the browser tells late, not by minutes. */
const TOLD_WITHIN = 60_000;

/** A tab stays what it is, and the browser is asked for each request. */
const known = new Map<number, boolean>();
let writing: Promise<void> = Promise.resolve();

/** Kept in `storage.session`: a worker may be asked of a tab that it never saw open. */
interface Kept {
  /** Tabs of private windows, closed ones too: no tab gets the id of another one. */
  readonly tabs: readonly number[];
  /** When a private window was last known to be open, epoch milliseconds. */
  readonly openAt: number;
}

async function read(): Promise<Kept> {
  return ((await readSession(KEY).catch(() => undefined)) as Kept | undefined) ?? { tabs: [], openAt: 0 };
}

function keep(change: (before: Kept) => Kept): Promise<void> {
  writing = writing.then(async () => writeSession(KEY, change(await read()))).catch(() => {});
  return writing;
}

/** What the browser tells of a tab. Call it for each that begins to load. */
export async function learnTab(tabId: number, incognito: boolean): Promise<void> {
  if (known.get(tabId) === incognito) return;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(tabId, incognito);
  const openAt = Date.now();
  if (incognito)
    await keep(({ tabs }) => ({ tabs: [...tabs.filter((id) => id !== tabId), tabId].slice(-MAX_KNOWN), openAt }));
}

/** A tab has closed, perhaps the last one of the last private window. */
export async function tabClosed(tabId: number): Promise<void> {
  if (known.get(tabId) === false) return;
  const openAt = Date.now();
  await keep((before) => (before.tabs.includes(tabId) ? { ...before, openAt } : before));
}

/**
 * Whether what a tab does must stay in memory; ask as soon as the browser tells of it. Chromium's `webRequest` does not say which
 * request is private, so a request without a tab (`tabId` < 0), or with one that is gone and was never seen, counts as private while
 * any private window is open and for a minute after. So does what the browser does not answer. Never rejects.
 */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  const told = known.get(tabId);
  if (told !== undefined) return told;
  const at = Date.now();
  if (tabId < 0) return (await isAnyPrivate()) || wasPrivate(tabId, at);
  try {
    const { incognito } = await browser.tabs.get(tabId);
    void learnTab(tabId, incognito);
    return incognito;
  } catch {
    // closed meanwhile: judge as a request without a tab
    return (await wasPrivate(tabId, at)) || isAnyPrivate();
  }
}

async function wasPrivate(tabId: number, at: number): Promise<boolean> {
  await writing;
  const { tabs, openAt } = await read();
  return tabs.includes(tabId) || at - openAt < TOLD_WITHIN;
}

async function isAnyPrivate(): Promise<boolean> {
  try {
    return (await browser.windows.getAll()).some((window) => window.incognito);
  } catch {
    return true;
  }
}

interface Asked {
  readonly requestId: string;
  readonly tabId: number;
  /** Only Firefox says. */
  readonly incognito: boolean | undefined;
}

/** Of requests under way: what was known when a request went counts for its answer as well. */
export class RequestPrivacy {
  readonly #known = new Map<string, Promise<boolean>>();

  /** Call it when the browser tells of the request or its answer, not later. */
  of({ requestId, tabId, incognito }: Asked): Promise<boolean> {
    const known =
      this.#known.get(requestId) ?? (incognito === undefined ? isPrivateTab(tabId) : Promise.resolve(incognito));
    this.#known.set(requestId, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MAX_KNOWN && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }

  ended(requestId: string): void {
    this.#known.delete(requestId);
  }
}
