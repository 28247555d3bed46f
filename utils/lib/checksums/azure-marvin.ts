import { base64Bytes } from '../bytes';
import { marvin32 } from '../marvin32';

const MESSAGING = 'Send0000:send,Listen00:listen,Manage00:manage,System00:system,Unknown0:unknown';

/** Signature: bytes of a key; seeds of the hash that ends it, each with what a key of that seed is. */
export const AZURE_KEYS: Readonly<Record<string, readonly [bytes: number, seeds: string]>> = {
  AzSe: [39, 'Query000:query,PAdmin00:admin'],
  ACDb: [
    64,
    'MastRW00:read-write,MastRO00:read-only,Resour00:resource,SystRO00:system read-only,SystRW00:system read-write,SysAll00:system,Encryp00:encryption',
  ],
  AzFu: [40, 'Functi00:function,Master00:master,System00:system'],
  '+ASb': [32, MESSAGING],
  '+AEh': [32, MESSAGING],
  '+ARm': [32, MESSAGING],
  AIoT: [32, 'IoTHub00:hub,DpsKey00:provisioning,Device00:device'],
  APIM: [64, 'IoTHub00:subscription,Tenant00:direct management,Gatewy00:gateway,GitKey00:repository'],
  '+ASt': [64, 'Default0:account'],
  '+ABa': [64, 'AbAcct00:account'],
  AzCa: [32, 'Access00:access'],
  '+ACR': [39, 'ACRDflt0:registry'],
  '+AMC': [64, 'Classic0:service'],
};

/** What an Azure key may do, by the seed that its last four bytes prove; null where none of its service fits. */
export function azureKeyKind(value: string): string | null {
  const bytes = base64Bytes(value);
  const end = (bytes?.length ?? 0) - 4;
  const [, seeds] = AZURE_KEYS[signatureOf(value, end)] ?? [];
  if (!bytes || seeds === undefined) return null;
  const hash = [3, 2, 1, 0].reduce((word, i) => ((word << 8) | (bytes[end + i] ?? 0)) >>> 0, 0);
  const seed = seeds.split(',').find((one) => marvin32(bytes, end, one) === hash);
  return seed?.slice(9) ?? null;
}

/** Four characters before the hash. */
const signatureOf = (value: string, end: number): string => {
  const at = Math.floor((end * 4) / 3);
  return value.slice(at - 4, at);
};

export const isValidAzureKey = (value: string): boolean => azureKeyKind(value) !== null;
