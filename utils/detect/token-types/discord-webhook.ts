import { sample } from '../../lib/sample';
import { DIGITS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'https://discord.com|https://discordapp.com|https://canary.discord.com|https://canary.discordapp.com|https://ptb.discord.com|https://ptb.discordapp.com /api/webhooks/ digit{17,20} / base64url{60,72}',
  { tokenClass: 'webhook' },
);

export const guidance: Guidance = {
  issuer: 'Discord',
  docs: 'https://docs.discord.com/developers/resources/webhook',
  revoke: 'https://docs.discord.com/developers/resources/webhook',
  verify: null,
  tokenClass: 'webhook',
};

const token = (seed: number, length = 68, host = 'discord.com') =>
  sample(`https://${host}/api/webhooks/1`, 18, DIGITS, seed) + sample('/', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`DISCORD_WEBHOOK=${token(1)}`, `{"url":"${token(2, 68, 'canary.discordapp.com')}"}`],
  nearMisses: [token(6, 59), token(3, 68, 'discord.test'), `x${token(7)}`],
});
