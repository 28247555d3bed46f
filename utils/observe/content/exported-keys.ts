/** Keys of one value that are exported. */
const MAX_KEYS = 16;

/**
 * The JSON Web Key of each of these keys that any script of the origin can export, private and shared ones; a public key is no
 * secret. Where the document has no Web Crypto (plain http), its script cannot export them either.
 */
export async function exportedKeys(keys: readonly CryptoKey[]): Promise<readonly (JsonWebKey | undefined)[]> {
  const exported: (JsonWebKey | undefined)[] = [];
  for (const key of keys.slice(0, MAX_KEYS)) exported.push(await exportedKey(key));
  return exported;
}

async function exportedKey(key: CryptoKey): Promise<JsonWebKey | undefined> {
  try {
    return key.extractable && key.type !== 'public' ? await crypto.subtle.exportKey('jwk', key) : undefined;
  } catch {
    return undefined; // of a kind that has no such form
  }
}
