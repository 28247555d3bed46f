import { isDiscordToken, sampleDiscordToken } from '../../lib/discord-token';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{23,28} . base64url{6} . base64url{27,42}', { accept: isDiscordToken });

export const guidance: Guidance = {
  issuer: 'Discord',
  docs: 'https://docs.discord.com/developers/reference',
  revoke: 'https://discord.com/developers/applications',
  verify: 'GET https://discord.com/api/v10/users/@me',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [`Authorization: Bot ${sampleDiscordToken(1)}`, `DISCORD_TOKEN=${sampleDiscordToken(2)}`],
  nearMisses: [
    sampleDiscordToken(6, 26),
    sampleDiscordToken(3, 38, 'alice-and-bob-are-1'),
    `x${sampleDiscordToken(7)}`,
  ],
});
