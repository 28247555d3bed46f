import { fromBase64url } from '../lib/base64url';
import type { Checkpoint, Head } from '../model/checkpoint';
import type { Entry } from '../model/ledger';
import { GENESIS, type Tip } from './chain';
import { digest } from './digest';
import { type Fault, type KnownTip, type Verification, verify } from './verify';

// Of the checker, which spells out for itself what a signature covers.

/** What is known from elsewhere than the ledger: where its chain stands, and its public key (or the key's id) or a head. */
export interface Known {
  readonly tips?: readonly KnownTip[];
  readonly key?: string | null;
  readonly head?: Head | null;
  /** Number of the first entry that is to be there; where it is not known, the chain's own word counts. */
  readonly from?: number | null;
}

export interface Proof extends Verification {
  /** Checkpoints that are right. */
  readonly checkpoints: number;
  /** Of the key that signed them; null where there is none. */
  readonly keyId: string | null;
  /** `proven`: by a key or head known from elsewhere. Without one a chain written anew, with a new key, looks as good. */
  readonly origin: 'proven' | 'unproven';
}

/**
 * Checks the chain and every checkpoint over it, all by one key. A chain whose beginning was pruned begins after the entry
 * that a checkpoint names; a head from before proves the key alone. Does not prove that the clock was right, nor that the machine had nobody else on it.
 */
export async function prove(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  checkpoints: readonly Checkpoint[],
  { tips = [], key = null, head = null, from = null }: Known = {},
): Promise<Proof> {
  const chain = (async function* () {
    yield* entries;
  })();
  const first = await chain.next();
  const publicKey = checkpoints[0]?.publicKey ?? null;
  const keyId = publicKey === null ? null : idOf(publicKey);
  const isProven =
    publicKey !== null && (key === publicKey || (keyId !== null && (key === keyId || head?.keyId === keyId)));
  const proof = (right: number, verification: Verification): Proof => {
    return {
      ...verification,
      checkpoints: right,
      keyId,
      origin: isProven && verification.fault === null ? 'proven' : 'unproven',
    };
  };
  const fault = (brokenAt: number, fault: Fault, right: number): Proof =>
    proof(right, { entries: 0, erased: 0, unended: [], brokenAt, fault, tip: GENESIS });

  if (head !== null && head.keyId !== keyId) return fault(head.seq, 'key', 0);
  if (key !== null && key !== publicKey && key !== keyId) return fault(checkpoints[0]?.seq ?? 0, 'key', 0);
  for (const [index, checkpoint] of checkpoints.entries()) {
    const before = checkpoints[index - 1]?.seq ?? 0;
    if (!isWhole(checkpoint)) return fault(before + 1, 'shape', index);
    if (checkpoint.seq <= before) return fault(checkpoint.seq, 'order', index);
    if (checkpoint.publicKey !== publicKey) return fault(checkpoint.seq, 'key', index);
    if (!(await isSignedBy(publicKey, checkpoint))) return fault(checkpoint.seq, 'signature', index);
  }
  if (head !== null && publicKey !== null && !(await isSignedBy(publicKey, head)))
    return fault(head.seq, 'signature', 0);

  const start = startOf(from ?? (first.done ? null : (first.value?.seq ?? null)), checkpoints);
  const named = [...checkpoints, ...(head === null ? [] : [head])].filter(({ seq }) => seq >= start.seq);
  const expected = [...tips, ...named.map(({ seq, hash }) => ({ seq, hash, last: false }))];
  const whole = (async function* () {
    if (!first.done) yield first.value;
    yield* chain;
  })();
  return proof(checkpoints.length, await verify(whole, expected, start));
}

/** Of a chain that was pruned as a whole the last checkpoint is left. */
function startOf(from: number | null, checkpoints: readonly Checkpoint[]): Tip {
  const start = from === null ? checkpoints.at(-1) : checkpoints.find(({ seq }) => seq > 0 && seq === from - 1);
  return start ?? GENESIS;
}

/** Whether the key signed exactly this. `publicKey` is the uncompressed point, base64url. */
export async function isSignedBy(publicKey: string, signed: Omit<Head, 'keyId'>): Promise<boolean> {
  const [at, hash, key, seq] = [signed.at, signed.hash, publicKey, signed.seq].map((field) => JSON.stringify(field));
  const text = `{"at":${at},"hash":${hash},"publicKey":${key},"seq":${seq},"v":1}`;
  return isSignatureOf(publicKey, signed.signature, `tokenwitness checkpoint 1\n${text}`);
}

/** False as well where key or signature are none. */
export async function isSignatureOf(publicKey: string, signature: string, message: string): Promise<boolean> {
  const point = fromBase64url(publicKey);
  const bytes = fromBase64url(signature);
  if (point === null || bytes === null) return false;
  try {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('raw', point, curve, false, ['verify']);
    const text = new TextEncoder().encode(message);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes, text);
  } catch {
    return false;
  }
}

/** Short name of a public key. */
export function idOf(publicKey: string): string {
  return `twk1_${digest(publicKey).slice(0, 22)}`;
}

function isWhole(checkpoint: unknown): checkpoint is Checkpoint {
  if (typeof checkpoint !== 'object' || checkpoint === null) return false;
  const { v, seq, hash, at, publicKey, signature } = checkpoint as Record<keyof Checkpoint, unknown>;
  const isText = [hash, publicKey, signature].every((field) => typeof field === 'string');
  return v === 1 && isText && Number.isSafeInteger(seq) && Number.isFinite(at);
}
