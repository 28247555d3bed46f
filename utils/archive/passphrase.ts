// A container for an archive that a passphrase opens: header, then sealed blocks of 64 kB. Each block's nonce is its number
// and whether it is the last, so that none can be left out, moved, doubled or cut off.

/** OWASP Password Storage Cheat Sheet (2023 and later) for PBKDF2-HMAC-SHA256. */
const ITERATIONS = 600_000;
/** A header that asks for more would only stop the machine. */
const MAX_ITERATIONS = 10_000_000;
const MAGIC = new TextEncoder().encode('TWARCH1\n');
const SALT = 16;
const TAG = 16;
/** Magic, salt, iterations as 32 bits (big-endian), and the tag that tells a right passphrase. */
const HEADER = MAGIC.length + SALT + 4;
const BODY = HEADER + TAG;
const BLOCK = 65_536;

/**
 * - `passphrase`: it is not the right one, or the header was changed.
 * - `block`: the block of this number (from 1) was changed, or is missing at the end.
 * - `header`: shorter than a header, or not one this version reads.
 */
export type SealFault = 'passphrase' | 'block' | 'header';

export type Unsealed =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly fault: SealFault; readonly block: number | null };

/** Whether the bytes begin as such a container does; nothing is said about the rest. */
export function isSealed(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** AES-256-GCM in blocks, under a key made of the passphrase and a fresh salt. The whole is in memory. */
export async function seal(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  iterations: number = ITERATIONS,
): Promise<Uint8Array<ArrayBuffer>> {
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK));
  const sealed = new Uint8Array(BODY + bytes.length + blocks * TAG);
  sealed.set(MAGIC);
  sealed.set(crypto.getRandomValues(new Uint8Array(SALT)), MAGIC.length);
  new DataView(sealed.buffer).setUint32(HEADER - 4, iterations);
  const header = sealed.slice(0, HEADER);
  const key = await keyFrom(passphrase, header, iterations);
  sealed.set(await encrypt(key, header, nonce(0, false), new Uint8Array()), HEADER);
  for (let block = 1; block <= blocks; block++) {
    const plain = bytes.subarray((block - 1) * BLOCK, block * BLOCK);
    const at = BODY + (block - 1) * (BLOCK + TAG);
    sealed.set(await encrypt(key, header, nonce(block, block === blocks), plain), at);
  }
  return sealed;
}

/** What `seal` closed. Throws at nothing: a wrong passphrase and each damage are faults of their own. */
export async function unseal(sealed: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Unsealed> {
  if (!isSealed(sealed) || sealed.length < BODY + TAG) return { ok: false, fault: 'header', block: null };
  const header = sealed.slice(0, HEADER);
  const iterations = new DataView(header.buffer).getUint32(HEADER - 4);
  if (iterations < 1 || iterations > MAX_ITERATIONS) return { ok: false, fault: 'header', block: null };
  const key = await keyFrom(passphrase, header, iterations);
  if ((await decrypt(key, header, nonce(0, false), sealed.subarray(HEADER, BODY))) === null)
    return { ok: false, fault: 'passphrase', block: null };
  const blocks = Math.ceil((sealed.length - BODY) / (BLOCK + TAG));
  const bytes = new Uint8Array(Math.max(0, sealed.length - BODY - blocks * TAG));
  for (let block = 1; block <= blocks; block++) {
    const at = BODY + (block - 1) * (BLOCK + TAG);
    const part = sealed.subarray(at, at + BLOCK + TAG);
    const plain = await decrypt(key, header, nonce(block, block === blocks), part);
    if (plain === null) return { ok: false, fault: 'block', block };
    bytes.set(plain, (block - 1) * BLOCK);
  }
  return { ok: true, bytes };
}

async function keyFrom(passphrase: string, header: Uint8Array, iterations: number): Promise<CryptoKey> {
  // One passphrase, however the keyboard writes its accents.
  const text = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  const salt = header.slice(MAGIC.length, MAGIC.length + SALT);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const cipher = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(derivation, material, cipher, false, ['encrypt', 'decrypt']);
}

/** The key is used for one container, so that counting suffices. */
function nonce(block: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(7, block);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

async function encrypt(key: CryptoKey, header: BufferSource, iv: BufferSource, plain: BufferSource) {
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: header }, key, plain));
}

async function decrypt(key: CryptoKey, header: BufferSource, iv: BufferSource, sealed: BufferSource) {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: header }, key, sealed));
  } catch {
    return null;
  }
}
