import { sample } from '../../lib/sample';
import { DIGITS, HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'https://hooks.slack.com/workflows/|https://hooks.slack.com/triggers/ upper{6,14} / base64{10,96}',
  { tokenClass: 'webhook', accept: (value) => /[A-Za-z\d]{8,96}$/.test(value.slice(-16)) },
);

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/workflows/',
  revoke: 'https://slack.com/help/articles/360041352714',
  verify: null,
  tokenClass: 'webhook',
};

const token = (seed: number, length = 32, path = 'triggers') =>
  [
    sample(`https://hooks.slack.com/${path}/T`, 9, UPPER, seed),
    sample('', 13, DIGITS, seed),
    sample('', length, HEX, seed),
  ].join('/');

export const examples = (): Examples => ({
  matches: [`SLACK_TRIGGER_URL=${token(1)}`, `{"url":"${token(2, 24, 'workflows')}"}`],
  nearMisses: [token(6, 4), token(3, 32, 'commands')],
});
