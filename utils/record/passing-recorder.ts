import { redact } from '../identify/redact';
import type { PageMessage } from '../model/page-message';
import { callerOf } from '../observe/content/caller';
import { runAtOnce, runSliced } from '../observe/content/slices';
import { AskedGrants } from './asked-grants';
import { cleanWriter } from './clean-writer';
import type { DocumentRecorder } from './document-recorder';
import { grantIn } from './grant-in';
import type { PassingText } from './passing-texts';
import { PassingTexts } from './passing-texts';
import { sentIn, wayOf } from './sent-in';

/** A text with more opaque values is a list of things: an app takes its token from a short answer. */
const MAX_LEAVES = 8;

/** What the page hooks tell of a text. */
export type TextMessage = Extract<PageMessage, readonly ['text' | 'sent', ...unknown[]]>;

function textOf(message: TextMessage, at: number): PassingText {
  if (message[0] === 'text') {
    const [, surface, key, value, stack] = message;
    return { surface, key, value, at, writer: callerOf(stack) };
  }
  const [, surface, method, url, value, stack] = message;
  const key = surface === 'request-body' ? `${method} ${url}` : url;
  return { surface, key, value, at, writer: callerOf(stack), sending: { method, url } };
}

/** Looks at what passes by in a page, each text once while it is among the last ones, and tells the recorder. */
export class PassingRecorder {
  /** Whether something has to wait for the reader. */
  readonly waits: boolean = false;
  readonly #recorder: DocumentRecorder;
  readonly #origin: string;
  readonly #ended: () => boolean;
  readonly #texts = new PassingTexts();
  readonly #grants = new AskedGrants();
  /** Under way, and perhaps in the middle of a text. */
  #work: Generator<unknown> | null = null;

  constructor(recorder: DocumentRecorder, origin: string, ended: () => boolean) {
    this.#recorder = recorder;
    this.#origin = origin;
    this.#ended = ended;
  }

  heard(message: TextMessage, at: number): void {
    const text = textOf(message, at);
    const { surface, value, sending } = text;
    if (sending && surface === 'request-body')
      this.#grants.asked(wayOf(sending.url), grantIn(sending.method, value), at);
    const grant = surface === 'response-body' ? this.#grants.answered(wayOf(text.key), at) : null;
    this.add({ ...text, grant });
  }

  add(text: PassingText): void {
    this.#texts.add({ ...text, key: wayOf(text.key) });
    if (this.#work) return;
    this.#work = this.#listening();
    void runSliced(this.#work, this.#ended);
  }

  /** Looks at once at what waits. */
  finish(): void {
    runAtOnce(this.#work ?? this.#listening());
  }

  /** Looks at what was heard, in steps. */
  *#listening(): Generator<unknown> {
    const recorder = this.#recorder;
    for (const { surface, key, value, at, writer, sending, grant } of this.#texts.taken()) {
      const inspection = yield* recorder.inspected(surface, key, value, at);
      if (!inspection) {
        recorder.lost(surface, at, 1, 'coverage_texts_dropped');
        continue;
      }
      const { candidates, leaves } = inspection;
      if (candidates.length + leaves.length === 0) continue;
      const told = { at, witness: 'page' as const, writer: writer && cleanWriter(writer), ...(grant && { grant }) };
      const place = { origin: this.#origin, surface, key: redact(key) };
      for (const candidate of candidates)
        recorder.tell({ kind: 'seen', ...told, location: { ...place, path: candidate.path }, candidate });
      if (sending) {
        // What is opaque may be a password: it is told as a possible use alone, and forgotten where its token is not known.
        const request = sentIn(sending, surface, candidates, leaves);
        if (request.credentials.length > 0) recorder.tell({ kind: 'request', at, request, writer: told.writer });
      } else if (leaves.length <= MAX_LEAVES) {
        for (const leaf of leaves)
          recorder.tell({ kind: 'leaf', ...told, location: { ...place, path: leaf.path }, leaf });
      }
    }
    for (const [surface, count] of this.#texts.lost())
      recorder.lost(surface, Date.now(), count, 'coverage_texts_dropped');
    // Here and not a moment later: what is heard at once after this begins anew.
    this.#work = null;
  }
}
