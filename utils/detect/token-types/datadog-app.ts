import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('word{40}', {
  tokenClass: 'admin',
  context: 'datadog app key, datadog application key, data dog app key, dd app key, dd application key',
});

export const guidance: Guidance = {
  issuer: 'Datadog',
  docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  revoke: 'https://app.datadoghq.com/organization-settings/application-keys',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('', 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [`DD-APPLICATION-KEY: ${token()}`, `{"datadogAppKey":"${sample('ddapp_', 34, undefined, 2)}"}`],
  nearMisses: [token(), `DD_APPLICATION_KEY=${sample('', 39, HEX)}`, `datadog_commit_sha=${sample('', 40, HEX)}`],
});
