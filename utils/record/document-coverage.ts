import { readerHere } from '../detect/reader';
import { redact } from '../engine';
import { PASSING } from '../lib/passing';
import type { CoverageState, Message } from '../model/report';
import type { CountedSurface, PassingSurface, SourcePosition, SurfaceId } from '../model/surface';
import type { DocumentRecorder } from './document-recorder';

/** What one document says of what was looked at in it, each word once. */
export class DocumentCoverage {
  readonly #recorder: DocumentRecorder;
  readonly #origin: string;
  readonly #told = new Set<string>();
  readonly #called = new Map<CountedSurface, { readonly calls: number; readonly by: SourcePosition | null }>();
  /** Undefined where no hooks have answered. */
  #missed: string | undefined;

  constructor(recorder: DocumentRecorder, origin: string) {
    this.#recorder = recorder;
    this.#origin = origin;
  }

  /** A surface was looked at, or why it could not be read; without the reader what lies there was looked at by form alone. */
  looked(surface: SurfaceId, refused: string | null, isEmpty: boolean): void {
    if (refused) this.tell(surface, 'not-inspected', { key: refused, values: [this.#origin] });
    else if (isEmpty || readerHere()) this.tell(surface, 'inspected');
    else this.tell(surface, 'partly', { key: 'coverage_by_form', values: [] });
  }

  /** Told behind what was found there: a surface counts as inspected once its tokens are known. */
  tell(surface: SurfaceId, state: CoverageState, why: Message | null = null): void {
    const refused = { key: 'coverage_frame_refuses', values: [this.#origin] };
    const reason = state === 'not-inspected' ? (why ?? refused) : why;
    const word = [surface, reason?.key, ...(reason?.values ?? [])].join(' ');
    // A document that goes may refuse what it has shown.
    if (this.#told.has(word) || (state === 'not-inspected' && this.#told.has(surface))) return;
    this.#told.add(word).add(surface);
    // Once the reader is there it may be said again that all was seen.
    if (reason && !readerHere()) this.#told.delete(`${surface} `);
    this.#recorder.covered({ kind: 'coverage', at: Date.now(), surface, state, reason });
  }

  /** Something was not seen there; `values` are what the reason's sentence counts. */
  missed(surfaces: readonly PassingSurface[], key: string, ...values: readonly string[]): void {
    for (const surface of surfaces) this.tell(surface, 'partly', { key, values });
  }

  /** The page's hooks have answered: what passes by is heard from the document's start, but for what was `missed`. */
  hooked(missed = ''): void {
    this.#missed = missed;
  }

  /**
   * What hooks told so far was looked at, but where it `waits` for the reader. Hooks that are not there in a document that is complete
   * were not there at its start.
   */
  heard(waits: boolean): void {
    const hooks = this.#missed;
    if (hooks === undefined && document.readyState !== 'complete') return;
    for (const surface of PASSING)
      if (hooks === undefined) this.tell(surface, 'not-inspected', { key: 'coverage_loaded_before', values: [] });
      else if (hooks || waits) this.missed([surface], hooks || 'coverage_waits');
      else this.tell(surface, 'inspected');
  }

  /** A call that is counted. */
  called(surface: CountedSurface, by: SourcePosition | null): void {
    this.#called.set(surface, { calls: (this.#called.get(surface)?.calls ?? 0) + 1, by });
  }

  tellCalls(): void {
    for (const [surface, { calls, by }] of this.#called) {
      const line = by ? `${redact(by.url)}:${by.line}` : '?';
      this.tell(surface, 'partly', { key: `coverage_${surface.replace('-', '_')}`, values: [String(calls), line] });
    }
  }
}
