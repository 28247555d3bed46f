import { sample } from '../../lib/sample';
import { DIGITS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('digit{5,12} : base64url{35}', { accept: (value) => value.includes(':A') });

export const guidance: Guidance = {
  issuer: 'Telegram',
  docs: 'https://core.telegram.org/bots/api',
  revoke: 'https://t.me/BotFather',
  verify: 'GET https://api.telegram.org/bot{token}/getMe',
  tokenClass: 'secret',
};

const token = (seed: number, length = 33, digits = 9) =>
  `${sample('1', digits, DIGITS, seed)}:${sample('AA', length, undefined, seed)}`;

export const examples = (): Examples => ({
  matches: [`TELEGRAM_BOT_TOKEN=${token(1)}`, `{"botToken":"${token(2)}"}`],
  nearMisses: [token(6, 32), token(3, 33, 3), sample('1', 9, DIGITS) + sample(':b', 34)],
});
