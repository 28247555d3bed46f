import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('11 hex{32}', { context: 'jenkins' });

export const guidance: Guidance = {
  issuer: 'Jenkins',
  docs: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('11', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `JENKINS_API_TOKEN=${token()}`,
    `{"jenkins":{"user":"ci","token":"${token(2)}"}}`,
    `jenkins --token ${token(3)} https://jenkins.shop.test/me/api/json`,
  ],
  nearMisses: [
    `{"value":"${token()}"}`,
    `JENKINS_TOKEN=${sample('11', 31, HEX)}`,
    `JENKINS_TOKEN=${sample('12', 32, HEX)}`,
  ],
});
