import { digest } from '../ledger/digest';
import { headText } from '../ledger/sign';
import { canonicalJson } from '../lib/canonical-json';
import type { Manifest, Part } from '../model/archive';
import type { Case } from '../model/case';
import type { Checkpoint } from '../model/checkpoint';
import type { Entry } from '../model/ledger';
import { excerpt } from './excerpt';
import { writeZip } from './zip';

/** What goes into an archive. `reports` are documents of any shape, one a site; `exports` are files as they were written. */
export interface Contents {
  readonly subject: Case;
  readonly sites: readonly string[];
  /** In order, from one that follows a checkpoint (or is the first of all) to the one of the last checkpoint. */
  readonly entries: AsyncIterable<Entry> | Iterable<Entry>;
  readonly checkpoints: readonly Checkpoint[];
  readonly reports: readonly { readonly site: string; readonly report: unknown }[];
  readonly exports: readonly Part[];
  readonly tool: Manifest['tool'];
  readonly createdAt: number;
}

export type Seal = (manifest: string) => Promise<{ readonly publicKey: string; readonly signature: string }>;

/** UTF-16 code units. */
const PIECE = 1_000_000;

const utf8 = new TextEncoder();

/**
 * One zip. Entries of the case and its sites are whole; of all others the headers alone are in it, which the chain needs:
 * number, time and kind, but neither site nor content.
 */
export async function pack(contents: Contents, seal: Seal): Promise<Uint8Array<ArrayBuffer>> {
  const { subject, sites, entries, checkpoints, reports, exports, tool, createdAt } = contents;
  const last = checkpoints.at(-1);
  if (last === undefined) throw new RangeError('An archive needs a checkpoint.');
  const { from, bytes: ledger } = await linesOf(entries, (entry) => excerpt(entry, subject.id, sites));
  const parts = [
    { name: 'ledger.ndjson', bytes: ledger },
    text('checkpoints.json', json(checkpoints)),
    text('case.json', json(subject)),
    ...reports.map(({ site, report }, index) => text(`reports/${index + 1}-${fileName(site)}.json`, json(report))),
    ...exports.map(({ name, bytes }) => ({ name: `exports/${fileName(name)}`, bytes })),
  ];
  const manifest = json({
    format: 'tokenwitness-archive',
    version: 1,
    createdAt,
    tool,
    caseId: subject.id,
    sites,
    publicKey: last.publicKey,
    head: headText(last),
    from: from ?? last.seq + 1,
    parts: parts.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: digest(bytes) })),
  } satisfies Manifest);
  const { signature } = await seal(digest(manifest));
  return writeZip([text('manifest.json', manifest), text('manifest.sig', signature), ...parts]);
}

/** One entry a line. No text ever holds more than some of them: a large ledger is longer than a text can be. */
async function linesOf(entries: Contents['entries'], part: (entry: Entry) => Entry) {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let from: number | null = null;
  let lines = '';
  for await (const entry of entries) {
    from ??= entry.seq;
    lines += `${json(part(entry))}\n`;
    if (lines.length < PIECE) continue;
    pieces.push(utf8.encode(lines));
    lines = '';
  }
  pieces.push(utf8.encode(lines));
  return { from, bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()) };
}

function json(value: unknown): string {
  const canonical = canonicalJson(value);
  if (canonical === null) throw new RangeError('A part of the archive cannot be written as JSON.');
  return canonical;
}

const text = (name: string, content: string): Part => ({ name, bytes: utf8.encode(content) });

/** Fit for every file system, and for the checker, which takes no name of over 200 characters; how it begins and ends stays. */
function fileName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^[._-]+/, '') || 'part';
  return plain.length <= 150 ? plain : `${plain.slice(0, 120)}__${plain.slice(-28)}`;
}
