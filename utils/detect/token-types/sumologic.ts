import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sumologic.com/receiver/v1/http/ base64url{60,160} ==|=|', { span: 'url' });

export const guidance: Guidance = {
  issuer: 'Sumo Logic',
  docs: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/logs-metrics/',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  `https://endpoint4.collection.us2.sumologic.com/receiver/v1/http/${sample('', 86, undefined, seed)}==`;

export const examples = (): Examples => ({
  matches: [`new SumoLogger({ endpoint: '${token()}' })`, `{"sumoEndpoint":"${token(2)}"}`],
  nearMisses: [
    `https://endpoint4.collection.us2.sumologic.com/receiver/v1/http/${sample('', 59)}`,
    `https://endpoint4.collection.us2.sumologic.com/receiver/v2/http/${sample('', 86)}`,
  ],
});
