import { readerHere } from '../detect/reader';
import { redact } from '../engine';
import { PASSING } from '../lib/passing';
import type { CoverageState, Message } from '../model/report';
import type { CountedSurface, PassingSurface, SourcePosition, SurfaceId } from '../model/surface';
import type { DocumentRecorder } from './document-recorder';
import { passingCoverage } from './passing-coverage';

/** What one document says of what was looked at in it, each word once. */
export class DocumentCoverage {
  readonly #recorder: DocumentRecorder;
  readonly #origin: string;
  readonly #told = new Set<string>();
  readonly #called = new Map<CountedSurface, { readonly calls: number; readonly by: SourcePosition | null }>();
  #isHooked = false;

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
    this.#recorder.covered({ kind: 'coverage', at: Date.now(), surface, state, reason });
  }

  /** `count` is what the reason's sentence counts. */
  tellPassing(surfaces: readonly PassingSurface[], state: CoverageState, reason: string | null, count = 0): void {
    for (const item of passingCoverage(surfaces, state, reason, count)) this.#recorder.covered(item);
  }

  /** The page's hooks have answered: what passes by is heard from the document's start, but for what was `missed`. */
  hooked(missed: string | null = null): void {
    this.#isHooked = true;
    this.tellPassing(PASSING, missed ? 'partly' : 'inspected', missed);
  }

  /** The document is complete: hooks that are not there by now were not there at its start. */
  complete(): void {
    if (this.#isHooked) return;
    this.#isHooked = true;
    this.tellPassing(PASSING, 'not-inspected', 'coverage_loaded_before');
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
