import { toBase64url } from '../lib/base64url';
import { canonicalJson } from '../lib/canonical-json';
import type { Checkpoint } from '../model/checkpoint';
import type { Tip } from './chain';
import { digest } from './digest';

/** What a signature is for stands before what is signed, so that none serves for another purpose. */
type Purpose = 'checkpoint' | 'archive';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };
const utf8 = new TextEncoder();

/** A new key whose private half nobody can read, this program included. Every browser we support and Node keep such keys. */
export async function makeSigningKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
}

/** The uncompressed point, base64url. */
export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
}

/** Signature over `tokenwitness <purpose> 1`, a line break and the text; base64url. */
export async function sign({ privateKey }: CryptoKeyPair, purpose: Purpose, text: string): Promise<string> {
  const message = utf8.encode(`tokenwitness ${purpose} 1\n${text}`);
  return toBase64url(new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, message)));
}

export async function makeCheckpoint({ seq, hash }: Tip, at: number, pair: CryptoKeyPair): Promise<Checkpoint> {
  const publicKey = await publicKeyOf(pair);
  const named = { v: 1, seq, hash, at, publicKey } as const;
  return { ...named, signature: await sign(pair, 'checkpoint', canonicalJson(named) ?? '') };
}

/** Short name of a public key, to be shown beside a head: `twk1_` + the first 16 bytes of the SHA-256 of the key's text. */
export function keyIdOf(publicKey: string): string {
  return `twk1_${digest(publicKey).slice(0, 22)}`;
}

/** A checkpoint in one line, to be printed, copied and given back as `--head`: number, hash, time, key id, signature. */
export function headText({ seq, hash, at, publicKey, signature }: Checkpoint): string {
  return ['twh1', seq, hash, at, keyIdOf(publicKey), signature].join('.');
}
