import { siteOf } from '../../lib/site';
import type { Imported } from '../../observe/node/imported';
import type { Naming } from '../bodies';
import { cleanFileName } from '../file-name';
import { HARMLESS } from '../import-coverage';
import { ItemReader } from '../item-reader';
import { FileShown, fitting, type Room, type ShownFile } from './file-shown';

const MOST_PLACES = 400_000;
/** UTF-16 units. */
const LONGEST_NAME = 300;

interface Waiting {
  readonly file: FileShown;
  readonly reader: ItemReader;
  readonly heap: Extract<Imported, { readonly kind: 'heap' }>;
}

/**
 * Where tokens are in files of any kind: each by itself, with nothing raw, so that it can be kept. `known`: fingerprints of tokens
 * that are known already; such a value is told of wherever it lies, whatever it looks like.
 */
export class Sweep {
  readonly #naming: Naming;
  readonly #known: ReadonlySet<string>;
  /** Sent in a request that some file tells of. */
  readonly #used = new Set<string>();
  readonly #pages = new Set<string>();
  readonly #files: FileShown[] = [];
  readonly #heaps: Waiting[] = [];
  readonly #room: Room = { places: MOST_PLACES };
  #readers = 0;

  constructor(naming: Naming, known: ReadonlySet<string>) {
    this.#naming = naming;
    this.#known = known;
  }

  /** `name`: raw. */
  file(name: string, sha256: string, size: number): FileShown {
    const shown = fitting(this.#naming.clean(cleanFileName(name)), LONGEST_NAME);
    const file = new FileShown({ name: shown, sha256, size }, this.#room);
    this.#files.push(file);
    return file;
  }

  /** A value that a log shows being sent. */
  used(token: string): void {
    this.#used.add(token);
  }

  /** What one file shows, or one in it. Heaps are read by `finish`: what was sent elsewhere is looked for in them. */
  async take(file: FileShown, items: AsyncIterable<Imported>): Promise<void> {
    const reader = new ItemReader(String(++this.#readers), {
      naming: this.#naming,
      known: () => this.#pages,
      isUsed: () => this.#isToken,
    });
    for await (const item of items) {
      if (item.kind === 'page') this.#pages.add(siteOf(item.url) ?? '');
      else if (item.kind === 'problem') file.broken += HARMLESS.has(item.code) ? 0 : 1;
      else if (item.kind === 'heap') this.#heaps.push({ file, reader, heap: item });
      else if (item.kind !== 'covered') await this.#read(file, reader, item);
    }
  }

  async finish(): Promise<void> {
    for (const { file, reader, heap } of this.#heaps.splice(0)) await this.#read(file, reader, heap);
  }

  told(): readonly ShownFile[] {
    return this.#files.map((file) => file.told(this.#isToken));
  }

  async #read(file: FileShown, reader: ItemReader, item: Parameters<ItemReader['read']>[0]): Promise<void> {
    if (item.kind === 'exchange') {
      file.rows++;
      file.during(item.request.at);
    }
    const shown = await reader.read(item);
    for (const { code } of shown.problems ?? []) file.broken += HARMLESS.has(code) ? 0 : 1;
    for (const body of shown.bodies) if (body.kind === 'use') this.#used.add(body.use.fingerprint);
    file.hear(shown);
  }

  readonly #isToken = (fingerprint: string): boolean => this.#known.has(fingerprint) || this.#used.has(fingerprint);
}
