import { endpointTemplate } from '../lib/endpoint-template';
import type { SurfaceId } from '../model/surface';
import { Markup } from '../observe/content/markup';
import { runAtOnce, runSliced } from '../observe/content/slices';
import type { DocumentRecorder, StoreEntry } from './document-recorder';
import { MarkupRecorder } from './markup-recorder';

/** Quiet time after something was added to the document before it is read, and time for what is left when it goes; ms. */
const READ_AFTER = 700;
const LAST_READ = 50;

/** Reads the markup of a document once it is parsed, and what is added to it. */
export class MarkupWatch {
  readonly #markup = new Markup(() => this.#readSoon());
  readonly #recorder: MarkupRecorder;
  readonly #ended: () => boolean;
  #isReading = false;
  #isDue = false;

  constructor(recorder: DocumentRecorder, ended: () => boolean) {
    const suffix = window === window.top ? '' : ` in frame ${endpointTemplate(location.pathname)}`;
    this.#recorder = new MarkupRecorder(this.#markup, recorder, suffix);
    this.#ended = ended;
  }

  /** The parser is left alone until it is done. */
  async look(): Promise<void> {
    if (document.readyState === 'loading' || this.#ended()) return;
    if (this.#isReading) {
      this.#readSoon();
      return;
    }
    this.#isReading = true;
    this.#markup.look();
    await runSliced(this.#recorder.reading(), this.#ended);
    this.#isReading = false;
    if (!this.#ended()) this.#recorder.tellCoverage();
  }

  /** The document goes. */
  leave(): void {
    this.#markup.look();
    this.#recorder.tellCoverage(!runAtOnce(this.#recorder.reading(), LAST_READ));
  }

  /** Names and texts in which something was found, as they are now. */
  lying(surface: SurfaceId): readonly StoreEntry[] {
    return this.#recorder.lying(surface);
  }

  /** The next look begins anew. */
  forget(): void {
    this.#recorder.forget();
  }

  end(): void {
    this.#markup.end();
  }

  #readSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      void this.look();
    }, READ_AFTER);
  }
}
