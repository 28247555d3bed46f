import { isTokenName } from '../../lib/token-name';
import type { NamedUse } from '../../model/investigation';
import type { FileInfo, PlaceInFile, TokenInFile } from '../../model/kept-file';
import type { EntryBody } from '../../model/ledger';
import type { Found } from '../import-item';

/** What is told of one file. */
const MOST_TOKENS = 5_000;
const MOST_PLACES = 20;
/** Distinct places of one token that are told apart, and tokens that are counted where there is no room for them. */
const APART = 200;
const COUNTED = 50_000;
/** UTF-16 units of an origin, a key or a path. */
const LONGEST = 160;

/** Places of all files that may still be held: about 200 MB. */
export interface Room {
  places: number;
}

/** A file and what it shows, nothing raw. */
export interface ShownFile {
  readonly file: FileInfo;
  readonly tokens: readonly TokenInFile[];
}

interface Entry {
  type: string | null;
  preview: string | null;
  from: number;
  to: number;
  uses: number;
  lastRequest: string;
  readonly places: Map<string, PlaceInFile>;
  morePlaces: number;
}

type Info = Pick<FileInfo, 'sha256' | 'name' | 'size'>;
type Where = Pick<PlaceInFile, 'surface' | 'origin' | 'key' | 'path'> & { readonly inHead?: boolean };

/** What one file shows of tokens, in bounded memory: what finds no room is counted. */
export class FileShown {
  format = '';
  rows = 0;
  broken = 0;
  readonly #info: Info;
  readonly #room: Room;
  readonly #tokens = new Map<string, Entry>();
  /** Opaque values, of which it is not known yet whether they are tokens. */
  readonly #waiting = new Map<string, Entry>();
  readonly #more = new Set<string>();
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;

  constructor(info: Info, room: Room) {
    this.#info = info;
    this.#room = room;
  }

  /** Of a request that a log tells of. */
  use({ use, token }: NamedUse): void {
    this.during(use.at);
    const entry = this.#entry(this.#tokens, token.token, use.at, token);
    if (entry === null) return;
    entry.uses++;
    const key = `${use.method} ${use.template}`.trim();
    this.#place(entry, { surface: 'request', origin: use.destination, key, path: '' }, use.at);
  }

  /** Of anything else. */
  hear({ bodies, leaves }: Found): void {
    for (const body of bodies) this.#hear(body);
    for (const { fingerprint, token, sighting, at } of leaves) {
      const entry = this.#entry(this.#waiting, fingerprint, at, token);
      if (entry !== null) this.#place(entry, sighting, at);
    }
  }

  /** It tells of something at this time. */
  during(at: number): void {
    this.#from = Math.min(this.#from, at);
    this.#to = Math.max(this.#to, at);
  }

  /** `isToken`: opaque values that are known as tokens, by fingerprint. */
  told(isToken: (fingerprint: string) => boolean): ShownFile {
    for (const [name, entry] of this.#waiting) {
      const known = this.#tokens.get(name);
      if (known !== undefined) merge(known, entry);
      else if (isToken(name)) this.#tokens.set(name, entry);
    }
    this.#waiting.clear();
    const tokens = [...this.#tokens].map(([fingerprint, entry]) => told(fingerprint, entry));
    const { format, rows, broken } = this;
    const period = this.#from <= this.#to ? { from: this.#from, to: this.#to } : null;
    const counts = { rows, broken, tokens: tokens.length, moreTokens: this.#more.size };
    return { file: { ...this.#info, format, period, ...counts }, tokens };
  }

  #hear(body: EntryBody): void {
    if (body.kind === 'sighting') {
      const { at, token, sighting } = body;
      if (sighting.surface === 'commit') this.during(at);
      const entry = this.#entry(this.#tokens, token.fingerprint, at, token);
      if (entry !== null) this.#place(entry, sighting, at);
    } else if (body.kind === 'use') {
      const { at, token, use } = body;
      const entry = this.#entry(this.#tokens, token.fingerprint, at, token);
      if (entry === null) return;
      // The same token twice in one request, say as header and as cookie.
      if (entry.lastRequest === use.requestId) return;
      entry.lastRequest = use.requestId;
      entry.uses++;
      const key = `${use.method} ${use.template}`;
      this.#place(entry, { surface: 'request', origin: use.destination, key, path: '' }, at);
    }
  }

  #entry(
    among: Map<string, Entry>,
    name: string,
    at: number,
    { type, preview }: { readonly type: string | null; readonly preview: string | null },
  ): Entry | null {
    let entry = among.get(name);
    if (entry === undefined) {
      if (!isTokenName(name)) return null;
      if (among.size >= MOST_TOKENS || this.#room.places <= 0) {
        if (among === this.#tokens && this.#more.size < COUNTED) this.#more.add(name);
        return null;
      }
      this.#room.places--;
      const empty = { uses: 0, lastRequest: '', places: new Map(), morePlaces: 0 };
      entry = { type: null, preview: null, from: at, to: at, ...empty };
      among.set(name, entry);
    }
    entry.type ??= type;
    entry.preview ??= preview;
    entry.from = Math.min(entry.from, at);
    entry.to = Math.max(entry.to, at);
    return entry;
  }

  #place(entry: Entry, { surface, origin, key, path, inHead }: Where, at: number): void {
    const place = { surface, origin: fitting(origin), key: fitting(key), path: fitting(path) };
    const name = JSON.stringify(place);
    const known = entry.places.get(name);
    if (known === undefined && (entry.places.size >= APART || this.#room.places <= 0)) {
      entry.morePlaces++;
      return;
    }
    if (known === undefined) this.#room.places--;
    const { count = 0, from = at, to = at } = known ?? {};
    const span = { count: count + 1, from: Math.min(from, at), to: Math.max(to, at) };
    entry.places.set(name, { ...place, ...span, ...(inHead !== undefined && { inHead }) });
  }
}

function merge(known: Entry, other: Entry): void {
  for (const [name, place] of other.places) {
    if (known.places.has(name)) continue;
    if (known.places.size < APART) known.places.set(name, place);
    else known.morePlaces++;
  }
  known.morePlaces += other.morePlaces;
  known.from = Math.min(known.from, other.from);
  known.to = Math.max(known.to, other.to);
}

/** The places that were seen most come first; of the others the first seen. */
function told(fingerprint: string, { type, preview, from, to, uses, places, morePlaces }: Entry): TokenInFile {
  const all = [...places.values()].sort((a, b) => b.count - a.count || a.from - b.from);
  const listed = all.slice(0, MOST_PLACES);
  return {
    ...{ fingerprint, type, preview, from, to, uses },
    places: listed,
    morePlaces: morePlaces + all.length - listed.length,
  };
}

/** Both ends of what is too long. */
export const fitting = (text: string, longest = LONGEST): string =>
  text.length <= longest ? text : `${text.slice(0, longest / 2)}…${text.slice(1 - longest / 2)}`;
