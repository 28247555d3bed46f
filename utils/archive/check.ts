import { digest } from '../ledger/digest';
import { isSignatureOf, type Known, type Proof, prove } from '../ledger/prove';
import { readHead } from '../ledger/read-head';
import type { Fault } from '../ledger/verify';
import type { Manifest, Part } from '../model/archive';
import type { Case } from '../model/case';
import type { Checkpoint } from '../model/checkpoint';
import type { Entry } from '../model/ledger';
import { caseIn, caseMismatch } from './check-case';
import { parseCanonical, readEntries, readManifest, textOf } from './read-parts';
import { readZip, strayByte, type ZipFault } from './read-zip';

// Shares no line with what packs an archive but the digest and the form of JSON.

/**
 * Beside the faults of zip and chain:
 * - `version`: written by a later version; nothing is said about it.
 * - `seal`: manifest and signature do not belong together.
 * - `missing-part`, `unlisted-part`: the manifest and the parts disagree.
 * - `changed`: the part is not the one that the manifest names.
 * - `case`: the case as it is written down is not the one that the entry tells.
 * - `stray`: a byte of the zip around the parts was changed.
 */
export type ArchiveFault =
  | ZipFault
  | Fault
  | 'version'
  | 'seal'
  | 'missing-part'
  | 'unlisted-part'
  | 'changed'
  | 'case'
  | 'stray';

/** The first place that is not right. `entry`: of the ledger. `at`: the byte, where no part can be named more closely. */
export interface Breach {
  readonly fault: ArchiveFault;
  readonly part: string | null;
  readonly entry: number | null;
  readonly at: number | null;
}

export interface ArchiveProof {
  readonly breach: Breach | null;
  /** As far as it could be read. */
  readonly parts: readonly Part[];
  readonly manifest: Manifest | null;
  /** Of the ledger in it; null where it was not come to. */
  readonly ledger: Proof | null;
  /** By the entries of the ledger; null where something is not right. */
  readonly subject: Case | null;
  /** That values were shown to a person or reports saved: entries of the sites, which tell when but not by whom. */
  readonly handed: readonly Entry[];
}

/**
 * Checks an archive without anything else at hand. Where `known` names neither key nor head, a whole archive may still have
 * been made by somebody with a key of their own: then `ledger.origin` is `unproven`.
 */
export async function checkArchive(
  bytes: Uint8Array<ArrayBuffer>,
  known: Pick<Known, 'key' | 'head'> = {},
): Promise<ArchiveProof> {
  const zip = readZip(bytes);
  if (!zip.ok)
    return { breach: breach(zip.fault, zip.part), parts: [], manifest: null, ledger: null, subject: null, handed: [] };
  const { parts } = zip;
  const [first, signature] = parts;
  const end = (at: Breach | null, manifest: Manifest | null = null, ledger: Proof | null = null): ArchiveProof => {
    return { breach: at, parts, manifest, ledger, subject: null, handed: [] };
  };
  if (first?.name !== 'manifest.json') return end(breach('missing-part', 'manifest.json'));
  if (signature?.name !== 'manifest.sig') return end(breach('missing-part', 'manifest.sig'));
  const read = readManifest(first);
  if ('fault' in read) return end(breach(read.fault, 'manifest.json'));
  const { manifest } = read;
  const sealed = `tokenwitness archive 1\n${digest(first.bytes)}`;
  if (!(await isSignatureOf(manifest.publicKey, textOf(signature) ?? '', sealed)))
    return end(breach('seal', 'manifest.json'));

  const { proof, at, entries } = await checkLedger(parts, manifest, known);
  const found = partsBreach(parts.slice(2), manifest, at) ?? at;
  if (found !== null) return end(found, manifest, proof);
  const written = parts.find(({ name }) => name === 'case.json');
  if (written === undefined) return end(breach('missing-part', 'case.json'), manifest, proof);
  const mismatch = caseMismatch(parseCanonical(textOf(written) ?? ''), entries, manifest.caseId);
  if (mismatch !== null) return end(breach('case', written.name, mismatch || null), manifest, proof);
  const stray = strayByte(bytes, parts);
  if (stray !== null) return end({ ...breach('stray', stray.part), at: stray.at }, manifest, proof);
  const handed = entries.filter(({ body }) => body?.kind === 'reveal' || body?.kind === 'export');
  return { ...end(null, manifest, proof), subject: caseIn(entries, manifest.caseId), handed };
}

/** `inLedger`: where the chain is broken says more than that its part was changed. */
function partsBreach(parts: readonly Part[], manifest: Manifest, inLedger: Breach | null): Breach | null {
  for (const [index, record] of manifest.parts.entries()) {
    const part = parts[index];
    if (part?.name !== record.name) return breach('missing-part', record.name);
    if (part.bytes.length === record.size && digest(part.bytes) === record.sha256) continue;
    return inLedger?.part === part.name ? inLedger : breach('changed', part.name);
  }
  const more = parts[manifest.parts.length];
  return more === undefined ? null : breach('unlisted-part', more.name);
}

interface LedgerRead {
  readonly proof: Proof | null;
  readonly at: Breach | null;
  readonly entries: readonly Entry[];
}

async function checkLedger(
  parts: readonly Part[],
  manifest: Manifest,
  known: Pick<Known, 'key' | 'head'>,
): Promise<LedgerRead> {
  const ledger = parts.find(({ name }) => name === 'ledger.ndjson');
  const signed = parts.find(({ name }) => name === 'checkpoints.json');
  if (ledger === undefined) return { proof: null, at: breach('missing-part', 'ledger.ndjson'), entries: [] };
  if (signed === undefined) return { proof: null, at: breach('missing-part', 'checkpoints.json'), entries: [] };
  const checkpoints = parseCanonical(textOf(signed) ?? '');
  if (!Array.isArray(checkpoints) || checkpoints.length === 0)
    return { proof: null, at: breach('shape', 'checkpoints.json'), entries: [] };
  const end = readHead(manifest.head);
  const tips = end === null ? [] : [{ ...end, last: true }];
  const { entries, broken } = readEntries(ledger);
  const { from, publicKey } = manifest;
  const own = await prove(entries, checkpoints as Checkpoint[], { tips, from, key: publicKey });
  if (broken !== null && (own.brokenAt === null || own.brokenAt >= from + broken))
    return { proof: own, at: breach('shape', ledger.name, from + broken), entries };
  if (own.fault !== null) {
    const isSigning = own.fault === 'signature' || own.fault === 'key';
    return { proof: own, at: breach(own.fault, isSigning ? signed.name : ledger.name, own.brokenAt), entries };
  }
  if (!known.key && !known.head) return { proof: { ...own, origin: 'unproven' }, at: null, entries };
  const proof = await prove(entries, checkpoints as Checkpoint[], { tips, from, ...known });
  return { proof, at: proof.fault === null ? null : breach(proof.fault, null, proof.brokenAt), entries };
}

function breach(fault: ArchiveFault, part: string | null, entry: number | null = null): Breach {
  return { fault, part, entry, at: null };
}
