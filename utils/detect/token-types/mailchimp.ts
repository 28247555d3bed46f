import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32} -us digit{1,2}');

export const guidance: Guidance = {
  issuer: 'Mailchimp',
  docs: 'https://mailchimp.com/help/about-api-keys/',
  revoke: 'https://admin.mailchimp.com/account/api/',
  verify: 'GET https://{dc}.api.mailchimp.com/3.0/',
  tokenClass: 'secret',
};

const token = (seed: number, length = 32, centre = '-us14') => sample('', length, HEX, seed) + centre;

export const examples = (): Examples => ({
  matches: [`MAILCHIMP_API_KEY=${token(1)}`, `mailchimp.setConfig({ apiKey: '${token(2, 32, '-us6')}' })`],
  nearMisses: [token(6, 31), token(3, 32, '-eu1'), `x${token(7)}`],
});
