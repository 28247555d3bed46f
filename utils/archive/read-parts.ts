import { readHead } from '../ledger/read-head';
import { canonicalJson } from '../lib/canonical-json';
import type { Manifest, Part, PartRecord } from '../model/archive';
import type { Entry } from '../model/ledger';

// Of the checker: reads parts that somebody else may have written. JSON counts in its canonical form alone, so that each
// byte of it means something.

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null where the bytes are not UTF-8. */
export function textOf({ bytes }: Part): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Undefined where the text is not canonical JSON. */
export function parseCanonical(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

export type ManifestRead = { readonly manifest: Manifest } | { readonly fault: 'form' | 'version' };

/** A version that is not ours is told apart from what is none. */
export function readManifest(part: Part): ManifestRead {
  const value = parseCanonical(textOf(part) ?? '');
  if (!isRecord(value) || value.format !== 'tokenwitness-archive') return { fault: 'form' };
  if (value.version !== 1) return { fault: 'version' };
  return isManifest(value) ? { manifest: value } : { fault: 'form' };
}

/**
 * Entries line by line. Whether each is one is for the chain to say; `broken` is the index of the first line that is not
 * even JSON as it was written, null where all are.
 */
export function readEntries({ bytes }: Part): { readonly entries: readonly Entry[]; readonly broken: number | null } {
  // A byte that is no UTF-8 spoils its own line only, and no text is longer than a line.
  const line = new TextDecoder('utf-8', { ignoreBOM: true });
  const entries: Entry[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const value = end === -1 ? undefined : parseCanonical(line.decode(bytes.subarray(from, end)));
    if (value === undefined) return { entries, broken: entries.length };
    entries.push(value as Entry);
    from = end + 1;
  }
  return { entries, broken: null };
}

function isManifest(value: Readonly<Record<string, unknown>>): value is Record<string, unknown> & Manifest {
  const { createdAt, tool, caseId, sites, publicKey, head, from, parts } = value;
  const isVersion = isRecord(tool) && typeof tool.version === 'string' && typeof tool.rules === 'string';
  const isHead = typeof head === 'string' && readHead(head) !== null;
  const isNamed = [caseId, publicKey].every((field) => typeof field === 'string');
  return (
    Number.isFinite(createdAt) &&
    isVersion &&
    isHead &&
    isNamed &&
    Number.isSafeInteger(from) &&
    Array.isArray(sites) &&
    sites.every((site) => typeof site === 'string') &&
    Array.isArray(parts) &&
    parts.every(isPartRecord)
  );
}

function isPartRecord(value: unknown): value is PartRecord {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    Number.isSafeInteger(value.size) &&
    typeof value.sha256 === 'string'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
