import { inspectBytes, inspectSteps, redact } from '../engine';
import type { AnswerRead, PanelBatch } from '../messages/protocol';
import type { Inspection } from '../model/token';
import { runSliced } from '../observe/content/slices';
import { type FinishedRequest, type Left, wholeEntry } from '../observe/devtools/finished-request';
import { fromHarEntry } from '../observe/node/har/entry';
import type { ImportedRequest } from '../observe/node/imported';
import { sleep } from '../platform/within-time';
import { grantIn } from './grant-in';
import { wayOf } from './sent-in';

/** Requests that wait to be read; a page that causes more at once loses the rest. */
const MAX_WAITING = 1_000;
const ANSWERS_PER_BATCH = 50;
/** A text with more opaque values is a list of things: an app takes its token from a short answer. */
const MAX_LEAVES = 8;
const RETRY_AFTER = [100, 500, 2_000];
const NOTHING: Inspection = { candidates: [], leaves: [] };

/** What the panel tells of an answer in which something was found. */
export interface AnswerShown extends Pick<AnswerRead, 'at' | 'key' | 'candidates'> {
  readonly method: string;
}

/** How the answers went: read, and by the reason why not. */
export type Tally = Readonly<Record<'read' | Left, number>>;
export const NO_ANSWERS: Tally = { read: 0, large: 0, kind: 0, gone: 0, many: 0 };

interface Parts {
  readonly tabId: number;
  /** Whether what a document of this origin asks for may be looked at. Asked before a body is read. */
  readonly watches: (origin: string) => Promise<boolean>;
  /** Resolves when it is durable. */
  readonly send: (batch: PanelBatch) => Promise<unknown>;
  /** Something was looked at. */
  readonly looked: (found: readonly AnswerShown[], tally: Tally) => void;
  readonly failed: (error: unknown) => null;
}

/** Looks at the answers that the developer tools see, one after the other, and lets nothing raw past itself. */
export class AnswerReader {
  readonly #parts: Parts;
  #waiting: FinishedRequest[] = [];
  #tally: Record<'read' | Left, number> = { ...NO_ANSWERS };
  #isReading = false;
  /** When the first document was asked for that was loaded under these eyes. */
  #since: number | null = null;
  #missed = 0;
  #page: URL | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Another document is in the tab, at this address. */
  navigated(page: string): void {
    this.#page = URL.canParse(page) ? new URL(page) : null;
  }

  add(request: FinishedRequest): void {
    if (this.#waiting.length < MAX_WAITING) this.#waiting.push(request);
    else this.#missed++;
    if (!this.#isReading) void this.#read();
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    while (this.#waiting.length > 0) {
      const watched = new Map<string, boolean>();
      const answers: AnswerRead[] = [];
      const found: AnswerShown[] = [];
      for (const request of this.#waiting.splice(0, ANSWERS_PER_BATCH)) {
        const one = await this.#answer(request, watched).catch(this.#parts.failed);
        if (!one) continue;
        answers.push(one.read);
        if (one.read.candidates.length > 0) found.push({ ...one.read, method: one.method });
      }
      const [first] = answers;
      if (first) {
        const missed = Array.from({ length: this.#missed }, () => unread(first));
        this.#tally.many += this.#missed;
        this.#missed = 0;
        const batch = { tabId: this.#parts.tabId, since: this.#since, answers: [...answers, ...missed] };
        await insist(() => this.#parts.send(batch)).catch(this.#parts.failed);
        this.#parts.looked(found, { ...this.#tally });
      }
    }
    this.#isReading = false;
  }

  /** Null for what is out of scope, of another scheme, or has no body. */
  async #answer(request: FinishedRequest, watched: Map<string, boolean>) {
    const items = itemsIn(request.entry);
    const exchange = items.find((item) => item.kind === 'exchange');
    if (!exchange) return null;
    const { url, method, type, initiator, at } = exchange.request;
    const isPage = this.#isPage(exchange.request);
    if (isPage) this.navigated(url);
    const isDocument = type === 'main_frame' || type === 'sub_frame';
    // Who asked is not always told: the document in the tab, then.
    const origin = isDocument ? new URL(url).origin : (initiator ?? this.#page?.origin ?? '');
    const isWatched = watched.get(origin) ?? (await insist(() => this.#parts.watches(origin)));
    watched.set(origin, isWatched);
    if (!isWatched) return null;
    if (isPage) this.#since ??= at;
    const { entry, left } = await wholeEntry(request);
    const inspection = left === null ? await inspected(entry, origin) : NOTHING;
    if (inspection === null) return null;
    this.#tally[left ?? 'read']++;
    const { candidates, leaves } = inspection;
    const sent = items.find((item) => item.kind === 'text' && item.surface === 'request-body');
    const grant = sent?.kind === 'text' ? grantIn(method, sent.text) : null;
    const read: AnswerRead = {
      at: Date.now(),
      origin,
      key: redact(wayOf(url)),
      isLeft: left !== null && left !== 'kind',
      candidates,
      leaves: leaves.length <= MAX_LEAVES ? leaves : [],
      ...(grant && { grant }),
    };
    return { read, method: redact(method) };
  }

  /** Without the header, which plain http does not have, every frame looks like a page. */
  #isPage({ url, type, headers }: ImportedRequest): boolean {
    const isCertain = headers.some(([name, value]) => name === 'sec-fetch-dest' && value === 'document');
    return type === 'main_frame' && (isCertain || withoutFragment(url) === withoutFragment(this.#page?.href ?? ''));
  }
}

/** The worker may be on its way out at any moment: it is asked again. */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (const pause of RETRY_AFTER) {
    try {
      return await ask();
    } catch {
      await sleep(pause);
    }
  }
  return ask();
}

const unread = ({ at, origin }: AnswerRead): AnswerRead => ({ at, origin, key: '', isLeft: true, ...NOTHING });

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');

const itemsIn = (entry: FinishedRequest['entry']) => fromHarEntry(entry, 0, new Map(), Date.now()) ?? [];

/** What the body in an entry holds; null where there is none. */
async function inspected(entry: FinishedRequest['entry'], origin: string): Promise<Inspection | null> {
  for (const item of itemsIn(entry)) {
    if (item.kind === 'text' && item.surface === 'response-body') {
      const steps = inspectSteps({ surface: item.surface, origin, key: '', value: item.text });
      const box = { result: NOTHING };
      await runSliced(into(box, steps), () => false);
      return box.result;
    }
    if (item.kind === 'bytes' && item.surface === 'response-body') {
      const { surface, bytes, contentType } = item;
      return inspectBytes({ surface, origin, key: '', bytes, contentType });
    }
  }
  return null;
}

function* into(box: { result: Inspection }, steps: Generator<void, Inspection>): Generator<void, void> {
  box.result = yield* steps;
}
