import type { TokenClass } from '../model/token';

// What rules of a person may hold; `public/schema/rules.v1.json` says the same to an editor.

export const CLASSES = [
  'private_key',
  'admin',
  'secret',
  'scoped_secret',
  'refresh_token',
  'access_token',
  'session',
  'signed_url',
  'webhook',
  'ambiguous',
  'publishable',
  'identifier',
] as const satisfies readonly TokenClass[];

export const ENVIRONMENTS = ['live', 'test'] as const;

export const ID = /^[a-z0-9]{1,32}(?:-[a-z0-9]{1,32}){0,8}$/;
export const PHRASE = /^[a-z0-9]{1,32}(?: [a-z0-9]{1,32}){0,5}$/;

export const MAX_TYPES = 500;
export const MAX_LEVELS = 2_000;
export const MAX_PHRASES = 20;
export const MAX_PARTS = 24;
/** UTF-16 units of a form in one text, and of one literal. */
export const MAX_FORM = 512;
export const MAX_LITERAL = 128;
export const MAX_RUN = 16_384;
/** A run before the first literal is read back from each place where the literal stands. */
export const MAX_LEAD = 128;
/** All runs together of sets that go on over the end of a run of token characters: each place in them is read again. */
export const MAX_OPEN = 4_096;
/** Letters and digits that the literals of a form hold at least, where no context is asked for. */
export const MIN_TELLING = 2;
/** Types that are tried at the same places: each costs a look there. */
export const MAX_ALIKE = 50;
