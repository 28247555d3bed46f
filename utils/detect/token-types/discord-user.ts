import { isDiscordToken, sampleDiscordToken } from '../../lib/discord-token';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{23,28} . base64url{6} . base64url{27,42}', {
  tokenClass: 'session',
  context: 'discord user, user token, discord account, discord session, self token, selfbot, self bot',
  accept: isDiscordToken,
});

export const guidance: Guidance = {
  issuer: 'Discord',
  docs: 'https://docs.discord.com/developers/reference',
  revoke: 'https://discord.com/channels/@me',
  verify: null,
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [`DISCORD_USER_TOKEN=${sampleDiscordToken(1)}`, `{"discordUserToken":"${sampleDiscordToken(2)}"}`],
  nearMisses: [
    `DISCORD_USER_TOKEN=${sampleDiscordToken(3, 26)}`,
    `DISCORD_USER_TOKEN=${sampleDiscordToken(4, 38, 'alice-and-bob-are-1')}`,
  ],
});
