import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('uuid', {
  tokenClass: 'scoped_secret',
  context: 'splunk token, splunk hec, splunk key, authorization splunk, hec token, services collector',
});

export const guidance: Guidance = {
  issuer: 'Splunk',
  docs: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
  revoke: null,
  verify: null,
  tokenClass: 'scoped_secret',
};

const token = (seed = 1): string => sampleUuid('', seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Splunk ${token()}`, `{"splunkToken":"${token(2)}"}`, `SPLUNK_HEC_TOKEN=${token(3)}`],
  nearMisses: [token(), `Authorization: Splunk ${sampleUuid().slice(0, -1)}`],
});
