import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url } from '../../lib/base64url';

/** Larger files are not held as a whole. Bytes. */
const HELD = 67_108_864;

/** SHA-256 of a file's bytes, base64url. */
export async function digestOfFile(file: Blob): Promise<string> {
  if (file.size <= HELD)
    return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
  const hash = sha256.create();
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) hash.update(next.value);
  return toBase64url(hash.digest());
}
