import { runInFrames } from '../platform/run-in-frames';

/** A page notes a request a little after the browser told of its end, milliseconds. */
const NOTED_AFTER = 500;
/** A page may say nothing of a destination, as of most other origins: it is not asked for ever. */
const MOST_ASKED = 3;
const MOST_KNOWN = 2_000;

interface Ended {
  readonly tabId: number;
  readonly url: string;
}

export interface Spoken {
  readonly site: string;
  readonly incognito: boolean;
  /** Origin. */
  readonly destination: string;
  /** As ALPN names it: `h2`, `h3`, `http/1.1`. */
  readonly protocol: string;
}

/**
 * Learns from Resource Timing over which protocol a page reaches a destination: a page is asked once it has sent a token there,
 * in our own world, and only until it has said so. The browser's requests do not tell it.
 */
export class ProtocolWatch {
  readonly #told: (spoken: Spoken) => void;
  /** How often each was asked for. */
  readonly #asked = new Map<string, number>();
  readonly #waiting = new Map<number, Map<string, Omit<Spoken, 'protocol'>>>();

  constructor(told: (spoken: Spoken) => void) {
    this.#told = told;
  }

  /** A request with a token of the site has ended. */
  ended({ tabId, url }: Ended, site: string, incognito: boolean): void {
    const destination = URL.canParse(url) ? new URL(url).origin : 'null';
    if (tabId < 0 || destination === 'null') return;
    const id = `${incognito} ${site} ${destination}`;
    const asked = this.#asked.get(id) ?? 0;
    if (asked >= MOST_ASKED) return;
    const waiting = this.#waiting.get(tabId);
    if (waiting?.has(id)) return;
    this.#asked.set(id, asked + 1);
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > MOST_KNOWN && oldest !== undefined) this.#asked.delete(oldest);
    if (waiting) waiting.set(id, { site, incognito, destination });
    else {
      this.#waiting.set(tabId, new Map([[id, { site, incognito, destination }]]));
      setTimeout(() => void this.#ask(tabId), NOTED_AFTER);
    }
  }

  async #ask(tabId: number): Promise<void> {
    const waiting = [...(this.#waiting.get(tabId) ?? [])];
    this.#waiting.delete(tabId);
    const origins = waiting.map(([, { destination }]) => destination);
    // A tab that is gone, or may no longer be touched, says nothing.
    const frames = await runInFrames(tabId, { world: 'ISOLATED' }, spokenTo, origins).catch(() => []);
    for (const [index, [id, asked]] of waiting.entries()) {
      const said = frames.map(({ result }) => (Array.isArray(result) ? result[index] : null)).find(isProtocol);
      if (said === undefined) continue;
      this.#asked.set(id, MOST_ASKED);
      this.#told({ ...asked, protocol: said });
    }
  }
}

const isProtocol = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9./-]{1,16}$/.test(value);

/** Runs in a page: the protocol of the last answer from each origin, as far as it may be known; '' otherwise. */
function spokenTo(origins: readonly string[]): readonly string[] {
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  return origins.map(
    (origin) =>
      entries.findLast(({ name, nextHopProtocol }) => nextHopProtocol !== '' && name.startsWith(`${origin}/`))
        ?.nextHopProtocol ?? '',
  );
}
