import { decodeBase64Text, encodeBase64url } from './base64';
import { sample } from './sample';
import { DIGITS } from './sample-alphabets';

/** Whether the first part is the id of a user or a bot in base64url, as in every Discord token. */
export const isDiscordToken = (value: string): boolean =>
  /^\d{17,20}$/.test(decodeBase64Text(value.split('.', 1)[0] ?? '') ?? '');

/** A token of `id`, with a signature of `length` characters that nobody made; built at run time like `sample`. */
/* @__NO_SIDE_EFFECTS__ */
export const sampleDiscordToken = (seed: number, length = 38, id = sample('1', 18, DIGITS, seed)): string =>
  [encodeBase64url(id), sample('G', 5, undefined, seed), sample('', length, undefined, seed)].join('.');
