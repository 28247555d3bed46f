import { scanByForm } from '../detect/detectors';
import { redact } from '../identify/redact';
import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import { IN_FRAME } from '../lib/in-frame';
import type { SurfaceId } from '../model/surface';
import { watchLoadedFiles } from '../observe/content/loaded-files';
import { Markup } from '../observe/content/markup';
import { runAtOnce, runSliced } from '../observe/content/slices';
import { readNamedFiles } from '../observe/content/surfaces/named-files';
import type { DocumentRecorder, StoreEntry } from './document-recorder';
import { MarkupRecorder } from './markup-recorder';

/** Quiet time after something was added to the document before it is read, and time for what is left when it goes; ms. */
const READ_AFTER = 700;
const LAST_READ = 80;

/** Reads the markup of a document once it is parsed, and what is added to it. */
export class MarkupWatch {
  readonly #markup = new Markup(() => this.#readSoon());
  readonly #document: DocumentRecorder;
  readonly #recorder: MarkupRecorder;
  readonly #ended: () => boolean;
  #isReading = false;
  #isDue = false;
  /** As they were told last. */
  #named = '';
  readonly #endLoads = watchLoadedFiles((url) =>
    this.#document.requested({ url, method: 'GET', headers: [], at: Date.now(), witness: 'bridge' }, null),
  );

  constructor(recorder: DocumentRecorder, ended: () => boolean) {
    const suffix = window === window.top ? '' : IN_FRAME + endpointTemplate(location.pathname);
    this.#document = recorder;
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
    if (this.#ended()) return;
    this.#recorder.tellCoverage();
    this.#nameFiles();
  }

  /** The document goes. */
  leave(): void {
    this.#nameFiles();
    this.#markup.look();
    // Where nothing was looked at so far, the types are compiled now, and that is no reading.
    scanByForm('');
    this.#recorder.tellCoverage(!runAtOnce(this.#recorder.reading(), LAST_READ));
  }

  /** Names and texts in which something was found, as they are now; of the frame that the key names. */
  lying(surface: SurfaceId, key: string): readonly StoreEntry[] {
    return this.#recorder.lying(surface, key);
  }

  /** The next look begins anew. */
  forget(): void {
    this.#recorder.forget();
  }

  end(): void {
    this.#markup.end();
    this.#endLoads();
  }

  /** What the document names for the worker to read. */
  #nameFiles(): void {
    const { scripts, unpinned, policies, manifest, inline } = readNamedFiles();
    const files = {
      inline,
      scripts: scripts.map(hideHost),
      unpinned: unpinned.map(hideHost),
      policies: redact(policies),
      manifest: manifest && redact(manifest),
    };
    if (this.#named === JSON.stringify(files)) return;
    this.#named = JSON.stringify(files);
    this.#document.covered({ kind: 'files', at: Date.now(), ...files });
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
