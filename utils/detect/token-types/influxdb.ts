import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{86} ==', { context: 'influx' });

export const guidance: Guidance = {
  issuer: 'InfluxData',
  docs: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => `${sample('', 86, undefined, seed)}==`;

export const examples = (): Examples => ({
  matches: [
    `INFLUX_TOKEN=${token()}`,
    `{"influxdb":{"url":"https://influx.shop.test","token":"${token(2)}"}}`,
    `new InfluxDB({ token: '${token(3)}' })`,
  ],
  nearMisses: [token(), `INFLUX_TOKEN=${sample('', 85)}==`, `INFLUX_TOKEN=${sample('', 86)}`],
});
