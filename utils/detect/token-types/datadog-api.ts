import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', {
  context: 'datadog api, data dog api, datadog key, dd api, api datadoghq, logs datadoghq',
});

export const guidance: Guidance = {
  issuer: 'Datadog',
  docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  revoke: 'https://app.datadoghq.com/organization-settings/api-keys',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `DD-API-KEY: ${token()}`,
    `{"datadogApiKey":"${token(2)}"}`,
    `https://http-intake.logs.datadoghq.com/api/v2/logs?dd-api-key=${token(3)}`,
  ],
  nearMisses: [token(), `DD_API_KEY=${sample('', 31, HEX)}`, `dd_trace_id=${sample('', 32, HEX)}`],
});
