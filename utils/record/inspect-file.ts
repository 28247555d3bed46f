import { digestOf, type Located, type LocatedInspection, locateSteps, redact } from '../engine';
import { hideHost } from '../lib/hidden-host';
import { type LineColumn, positionsIn } from '../lib/line-column';
import { runSliced } from '../observe/content/slices';
import type { MapContents } from '../observe/worker/surfaces/source-map';
import type { FileKind, FoundIn } from './file-book';

/** Opaque values of one file that wait for their use: they share the site's room with those of its storage. */
const MAX_LEAVES = 8;
/** Tokens kept of one file: what holds more is a list of them, or no file of an app. */
const MAX_TOLD = 256;

/** How a file is named in reports: its path, without the query, redacted. */
export function fileKey(url: string): string {
  return redact(new URL(url).pathname);
}

/** The tokens of one text, each with its place as `12:34`, or `src/auth.ts:12:34` where `name` says of which source. */
export async function inspectFile(kind: FileKind, url: string, text: string, name = ''): Promise<FoundIn> {
  const { origin } = new URL(url);
  const steps = locateSteps({ surface: kind, origin, key: '', value: text });
  const box: { result?: LocatedInspection } = {};
  await runSliced(into(box, steps), () => false);
  const { candidates = [], leaves = [] } = box.result ?? {};
  const positionOf = positionsIn(text);
  const source = name === '' ? '' : `${redact(name.slice(0, 300))}:`;
  const placed = <T extends { readonly path: string }>({ found, start, asIs }: Located<T>): T => ({
    ...found,
    path: pathTo(source, positionOf(start), asIs ? '' : found.path),
  });
  return {
    surface: kind,
    origin: hideHost(origin),
    key: fileKey(url),
    candidates: candidates.map(placed),
    leaves: leaves
      .map(placed)
      .filter(({ role }) => role !== 'unknown')
      .slice(0, MAX_LEAVES),
  };
}

/** The tokens of every source that a map brings. `url` is the map's, or that of the script it stands in. */
export async function inspectMap(url: string, { sources }: MapContents): Promise<FoundIn> {
  const { origin } = new URL(url);
  const candidates: FoundIn['candidates'][number][] = [];
  for (const { name, text } of sources) {
    const found = await inspectFile('source-map', url, text, name);
    candidates.push(...found.candidates);
    if (candidates.length >= MAX_TOLD) break;
  }
  return { surface: 'source-map', origin: hideHost(origin), key: fileKey(url), candidates, leaves: [] };
}

/** Name of a URL or of several things together, without what they say. */
export const nameOf = (...parts: readonly string[]): string => digestOf(parts.join('\0')).slice(0, 22);

const pathTo = (source: string, { line, column }: LineColumn, path: string): string =>
  [`${source}${line}:${column}`, path].filter(Boolean).join(' → ');

function* into<T>(box: { result?: T }, steps: Generator<void, T>): Generator<void, void> {
  box.result = yield* steps;
}
