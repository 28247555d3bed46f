import { expect, it } from 'vitest';
import { isValidAtlassian } from '@/utils/lib/checksums/atlassian-crc';
import { isValidAzureCask } from '@/utils/lib/checksums/azure-cask-legacy';
import { AZURE_KEYS, azureKeyKind, isValidAzureKey } from '@/utils/lib/checksums/azure-marvin';
import { isCaskV1 } from '@/utils/lib/checksums/cask-v1';
import { isValidCloudflare } from '@/utils/lib/checksums/cloudflare-crc';
import { isValidConfluent } from '@/utils/lib/checksums/confluent-crc';
import { isValidCrcBase62 } from '@/utils/lib/checksums/crc32-base62';
import { isValidEntraSecret } from '@/utils/lib/checksums/entra-client-secret';
import { isValidGithubFine } from '@/utils/lib/checksums/github-fine-grained';
import { isValidGitlabRoutable } from '@/utils/lib/checksums/gitlab-routable';
import { isValidGrafana } from '@/utils/lib/checksums/grafana-glsa';
import { isValidOpenai } from '@/utils/lib/checksums/openai-infix';
import { isValidZuplo } from '@/utils/lib/checksums/zuplo-crc';
import { sampleAzureCask, sampleAzureKey, sampleCaskV1, sampleEntraSecret } from '@/utils/lib/sample-azure';
import { CHECKSUM_VECTORS } from './checksum-vectors';

const CHECKS: Readonly<Record<string, (value: string) => boolean>> = {
  'crc32-base62': isValidCrcBase62,
  'github-fine-grained': isValidGithubFine,
  'gitlab-routable': isValidGitlabRoutable,
  'atlassian-crc': isValidAtlassian,
  'cloudflare-crc': isValidCloudflare,
  'grafana-glsa': isValidGrafana,
  'zuplo-crc': isValidZuplo,
  'confluent-crc': isValidConfluent,
  'openai-infix': isValidOpenai,
  'azure-marvin': isValidAzureKey,
  'entra-client-secret': isValidEntraSecret,
  'azure-cask-legacy': isValidAzureCask,
  'cask-v1': isCaskV1,
};
const VECTORS = CHECKSUM_VECTORS.map(([name, pieces, valid]) => [name, pieces.replace(/\s/g, ''), valid] as const);
const files = import.meta.glob('/utils/lib/checksums/*.ts');

it('has a vector for every checksum', () => {
  const names = Object.keys(files).map((path) => path.slice('/utils/lib/checksums/'.length, -'.ts'.length));
  expect(names.filter((name) => name !== 'crc').sort()).toEqual(Object.keys(CHECKS).sort());
  expect(new Set(VECTORS.map(([name]) => name))).toEqual(new Set(Object.keys(CHECKS)));
});

it.each(VECTORS)('%s holds for %s: %s', (name, value, valid) => {
  expect(CHECKS[name]?.(value)).toBe(valid);
});

const SIGNED = VECTORS.filter(([name, , valid]) => valid && name !== 'cask-v1' && name !== 'openai-infix');

it.each(SIGNED)('%s fails for a changed %s', (name, value) => {
  const end = name === 'github-fine-grained' ? 85 : value.length;
  for (const at of [14, end - 12, end - 5]) {
    const spoilt = value.slice(0, at) + (value.charAt(at) === 'a' ? 'b' : 'a') + value.slice(at + 1);
    expect(CHECKS[name]?.(spoilt), String(at)).toBe(false);
  }
});

it('refuses what is empty, short or of other characters', () => {
  for (const [name, isValid] of Object.entries(CHECKS))
    for (const value of ['', 'a', '_', '☃'.repeat(50), '\0'.repeat(90)]) expect(isValid(value), name).toBe(false);
});

it('builds a valid Azure key of every service and kind', () => {
  for (const [signature, [, seeds]] of Object.entries(AZURE_KEYS)) {
    for (const seed of seeds.split(',')) {
      const key = sampleAzureKey(signature, 7, seed.slice(9));
      expect(azureKeyKind(key)).toBe(seed.slice(9));
      expect(azureKeyKind(`b${key.slice(1)}`)).toBeNull();
    }
  }
  expect(sampleAzureKey('AzSe')).toHaveLength(52);
  expect(sampleAzureKey('AzFu')).toMatch(/^[\w-]{44}AzFu[\w-]{6}==$/);
  expect(sampleAzureKey('ACDb', 2)).toMatch(/^[\w+/]{76}ACDb[\w+/]{6}==$/);
  expect(sampleAzureKey('AZEG')).toMatch(/^[\w+/]{33}AZEG[\w+/]{6}=$/);
});

it('builds valid annotated keys, CASK secrets and client secrets', () => {
  expect(isValidAzureCask(sampleAzureCask())).toBe(true);
  expect(isValidAzureCask(`${sampleAzureCask('AAAAAZDO', 3).slice(0, -1)}*`)).toBe(false);
  expect(isCaskV1(sampleCaskV1('ABCD', 2))).toBe(true);
  expect(isCaskV1(sampleCaskV1().replace('QJJQ', 'QJJR'))).toBe(false);
  expect(isValidEntraSecret(sampleEntraSecret(4))).toBe(true);
  expect(isValidEntraSecret(sampleEntraSecret(4).replace('8Q~', '7Q~'))).toBe(false);
});
