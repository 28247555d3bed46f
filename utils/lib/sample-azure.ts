import { base64Bytes, toBase64 } from './bytes';
import { caskSuffixesOf } from './checksums/azure-cask-legacy';
import { AZURE_KEYS } from './checksums/azure-marvin';
import { entraSuffixOf } from './checksums/entra-client-secret';
import { marvin32 } from './marvin32';
import { sample } from './sample';

/**
 * Key of an Azure service with a valid hash, in the length and the alphabet of the service: `signature` is one of
 * `AZURE_KEYS` (or another for a key of 32 bytes), `kind` what the service calls the key there, by default its first.
 */
/* @__NO_SIDE_EFFECTS__ */
export function sampleAzureKey(signature: string, seed = 1, kind = ''): string {
  const [length, seeds] = AZURE_KEYS[signature] ?? [32, 'Default0:'];
  const known = seeds.split(',');
  const hashSeed = known.find((one) => one.slice(9) === kind) ?? known[0] ?? '';
  const start = sample('', Math.floor(((length - 4) * 4) / 3) - 4, undefined, seed) + signature;
  const key = new Uint8Array(length);
  key.set((base64Bytes(`${start}AAA`.slice(0, Math.ceil(((length - 4) * 4) / 3))) ?? key).subarray(0, length - 4));
  const hash = marvin32(key, length - 4, hashSeed);
  for (let i = 0; i < 4; i++) key[length - 4 + i] = hash >>> (8 * i);
  const text = toBase64(key);
  return signature === 'AzFu' ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
}

/** Common annotated key (`JQQJ99`, 84 characters) of a service such as `AAABACOG`, issued in January 2026. */
/* @__NO_SIDE_EFFECTS__ */
export function sampleAzureCask(service = 'AAABACOG', seed = 1): string {
  const start = `${sample('', 52, undefined, seed)}JQQJ99CA${sample('', 12, undefined, seed + 1)}${service}`;
  return start + caskSuffixesOf(start)[0];
}

/** CASK secret (`QJJQ`, 256 bits, 64 characters) of a provider of four characters, made on 15 January 2026. */
/* @__NO_SIDE_EFFECTS__ */
export const sampleCaskV1 = (provider = 'TEST', seed = 1): string =>
  `${sample('', 43, undefined, seed)}AQJJQABAT${provider}AABAOMe7`;

/** Entra client secret of the `8Q~` generation, 40 characters. */
/* @__NO_SIDE_EFFECTS__ */
export function sampleEntraSecret(seed = 1): string {
  const start = `${sample('', 3, undefined, seed)}8Q~${sample('', 31, undefined, seed + 1)}`;
  return start + entraSuffixOf(start);
}
