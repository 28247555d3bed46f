import { inspect, inspectBytes, inspectStore, inspectText, redact } from '../engine';
import { hideHost } from '../lib/hidden-host';
import { siteOf } from '../lib/site';
import type { EntryBody, Grant, PendingLeaf } from '../model/ledger';
import type { Location, SourcePosition } from '../model/surface';
import type { Imported, ImportedBytes, ImportedText, ImportedValue, ProblemCode } from '../observe/node/imported';
import type { Naming } from './bodies';
import { pendingLeaf, sightingBody } from './bodies';
import { cleanFileName } from './file-name';
import { placesIn } from './import-places';

/** What belongs to no site: files, and whatever does not tell where it comes from. No domain has this name. */
export const FILES = 'local-files';

/** What one item adds. */
export interface Found {
  readonly bodies: readonly EntryBody[];
  readonly leaves: readonly PendingLeaf[];
  readonly problems?: readonly { readonly code: ProblemCode; readonly detail: string }[];
}

export const siteOfOrigin = (origin: string): string => (origin === '' ? FILES : (siteOf(origin) ?? FILES));

type Item<K extends Imported['kind']> = Extract<Imported, { readonly kind: K }>;

const steps = (...parts: readonly string[]): string => parts.filter(Boolean).join(' → ');

/** A text of any size, told with line and column where the file is read by line. `grant`: how an answer was asked for. */
export function fromText(item: ImportedText, naming: Naming, grant: Grant | null = null): Found {
  const { text, from, until = text.length + 1 } = item;
  const { candidates, leaves, isTruncated } = inspectText({ surface: item.surface, key: '', value: text });
  const own = candidates.filter(({ start }) => start < until).sort((a, b) => a.start - b.start);
  const places = from ? placesIn(text, from) : null;
  const see = seenAt(item, grant);
  return {
    bodies: own.map((candidate) => {
      const { start, end: _, ...plain } = candidate;
      return sightingBody(see(steps(item.way && wayOf(item), places?.(start) ?? '', plain.path)), plain, naming);
    }),
    leaves: leaves.map((leaf) => pendingLeaf(see(steps(item.way && wayOf(item), leaf.path)), leaf, naming)),
    problems: isTruncated ? [{ code: 'too-much', detail: keyOf(item) }] : [],
  };
}

export async function fromBytes(item: ImportedBytes, naming: Naming, grant: Grant | null = null): Promise<Found> {
  const { surface, bytes, contentType, contentEncoding } = item;
  const isSealed = contentEncoding === 'br' && !looksPlain(bytes);
  const inspected = await inspectBytes({ surface, key: '', bytes, contentType, contentEncoding: isSealed ? 'br' : '' });
  const see = seenAt(item, grant);
  const way = item.way && wayOf(item);
  const detail = steps(keyOf(item), way);
  return {
    bodies: inspected.candidates.map((one) => sightingBody(see(steps(way, one.path)), one, naming)),
    leaves: inspected.leaves.map((one) => pendingLeaf(see(steps(way, one.path)), one, naming)),
    problems: [
      ...(inspected.isTruncated ? [{ code: 'too-much' as const, detail }] : []),
      ...(inspected.problem === null ? [] : [{ code: 'not-decoded' as const, detail }]),
    ],
  };
}

export function fromValue(item: ImportedValue, naming: Naming): Found {
  const { surface, origin, key, value } = item;
  const { candidates, leaves } = inspect({ surface, origin, key, value });
  const see = seenAt(item);
  return {
    bodies: candidates.map((one) => sightingBody(see(steps(item.way, one.path)), one, naming)),
    leaves: leaves.map((one) => pendingLeaf(see(steps(item.way, one.path)), one, naming)),
  };
}

/** Values split over several keys are joined first. */
export function fromStore({ surface, origin, entries, at }: Item<'store'>, naming: Naming): Found {
  const witness = 'import' as const;
  const inspected = inspectStore(entries.map(([key, value]) => ({ surface, origin, key, value, at, witness })));
  const found = inspected.map(({ observation: { key }, inspection: { candidates, leaves } }) => {
    const see = seenAt({ surface, origin, key, at, writer: null });
    return {
      bodies: candidates.map((one) => sightingBody(see(one.path), one, naming)),
      leaves: leaves.map((one) => pendingLeaf(see(one.path), one, naming)),
    };
  });
  return { bodies: found.flatMap(({ bodies }) => bodies), leaves: found.flatMap(({ leaves }) => leaves) };
}

/** The place of an item without its path, with nothing raw left in it. */
export function seenAt(
  { surface, origin, key, at, writer }: Pick<ImportedText, 'surface' | 'origin' | 'key' | 'at' | 'writer'>,
  grant: Grant | null = null,
) {
  const place: Omit<Location, 'path'> = { origin: hideHost(origin), surface, key: keyOf({ surface, key }) };
  const line = writer && cleanWriter(writer);
  return (path: string) => ({
    site: siteOfOrigin(origin),
    at,
    location: { ...place, path },
    witness: 'import' as const,
    writer: line,
    cookie: null,
    ...(grant && { grant }),
  });
}

/** Files and the sources of a map go by the names of files. */
const keyOf = ({ surface, key }: Pick<ImportedText, 'surface' | 'key'>): string =>
  surface === 'file' || surface === 'console' || surface === 'commit' ? cleanFileName(key) : redact(key);

const wayOf = ({ surface, way }: Pick<ImportedText, 'surface' | 'way'>): string =>
  surface === 'file' || surface === 'commit' ? cleanFileName(way) : redact(way);

function cleanWriter({ url, line, column }: SourcePosition): SourcePosition {
  const isAddress = URL.canParse(url) && new URL(url).origin !== 'null';
  const { origin, pathname } = isAddress ? new URL(url) : { origin: '', pathname: url.replace(/[?#].*$/, '') };
  return { url: hideHost(origin) + redact(pathname), line, column };
}

const HEAD = 256;

/** Brotli has no mark of its own, and recorders keep the header of what they have opened. */
function looksPlain(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const odd = head.filter((byte) => byte >= 128 || byte < 9).length;
  return odd * 10 <= head.length;
}
