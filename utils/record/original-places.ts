import { redact } from '../engine';
import type { LineColumn } from '../lib/line-column';
import { positionMap, type SourcePlace } from '../lib/position-map';
import type { Sighting } from '../model/ledger';
import type { SourcePosition } from '../model/surface';
import type { Naming } from './bodies';
import type { FileBook } from './file-book';
import { nameOf } from './inspect-file';
import { type Lined, linesOf, mapLines } from './map-lines';

/** Maps kept in memory, and characters of the largest. */
const MAX_MAPS = 12;
const MAX_TEXT = 20_000_000;

/**
 * Where in their sources the lines lie that wrote and read values, by the maps that were read. Maps live as long as the worker; places
 * found once are kept for the session. A line first told of after the worker was stopped stays the line of the script.
 */
export class OriginalPlaces {
  readonly #book: FileBook;
  readonly #naming: () => Promise<Naming>;
  readonly #maps = new Map<string, (place: LineColumn) => SourcePlace | null>();

  constructor(book: FileBook, naming: () => Promise<Naming>) {
    this.#book = book;
    this.#naming = naming;
  }

  /** Keeps a script's map, and finds the places of what is known of the site at once. */
  async learn(script: string, text: string, sightings: readonly Sighting[]): Promise<void> {
    const look = text.length > MAX_TEXT ? null : positionMap(text);
    if (look === null) return;
    const { clean } = await this.#naming();
    const url = clean(redact(script.replace(/[?#].*$/s, '')));
    this.#maps.delete(url);
    this.#maps.set(url, look);
    const [oldest] = this.#maps.keys();
    if (this.#maps.size > MAX_MAPS && oldest !== undefined) this.#maps.delete(oldest);
    await this.tell(sightings.filter((one) => linesOf(one).some((line) => line.url === url)));
  }

  /** The sightings or uses, and with each of their lines its place in the source where that is known. */
  async tell<One extends Lined>(lined: readonly One[]): Promise<readonly One[]> {
    const { places } = await this.#book.state();
    const found: Record<string, SourcePlace> = {};
    const told = lined.map((one) => {
      return mapLines(one, (line) => {
        const name = nameOf(line.url, String(line.line), String(line.column));
        const original = places[name] ?? this.#look(line);
        if (original === null) return line;
        if (!(name in places)) found[name] = original;
        return { ...line, original };
      });
    });
    if (Object.keys(found).length > 0)
      await this.#book.change((state) => {
        Object.assign(state.places, found);
      });
    return told;
  }

  #look({ url, line, column }: SourcePosition): SourcePlace | null {
    const place = this.#maps.get(url)?.({ line, column }) ?? null;
    return place && { ...place, source: redact(place.source.slice(0, 300)) };
  }
}
