import type { TokenClass, TokenRole } from '../model/token';
import type { Charset } from './charset';
import { isCharset } from './charset';

/** One unbroken run of a body. `length` is exact; otherwise `min` to `max` characters, as many as there are. */
export interface Run {
  readonly charset: Charset;
  readonly min: number;
  readonly max: number;
}

/** What a match of this type means; shared by all kinds of detector. */
interface Meaning {
  readonly tokenClass: TokenClass;
  readonly role: TokenRole;
  /** Meant to be in a page. */
  readonly publishable: boolean;
}

/** A literal prefix and runs with literal separators between them. */
export interface Format extends Meaning {
  readonly kind: 'format';
  readonly prefixes: readonly string[];
  readonly body: readonly (Run | string)[];
  readonly environment: 'live' | 'test' | null;
  /** Judges the whole value. `required`: an invalid one is no token; otherwise it is tentative. */
  readonly checksum: { readonly valid: (value: string) => boolean; readonly required: boolean } | null;
  /** One of these words must stand in the key or within 100 characters before the value. Lower case. */
  readonly context: readonly string[];
  /** A last look at a value whose shape fits; linear in its length. */
  readonly accept: ((value: string) => boolean) | null;
}

/** A JSON Web Token or an encrypted one, told apart by its claims. */
export interface JwtKind extends Meaning {
  readonly kind: 'jwt';
  readonly parts: 3 | 5;
  /** Null: what no other kind claims. */
  readonly when: ((claims: Readonly<Record<string, unknown>>) => boolean) | null;
}

/** Known by where it lies and its shape alone; `structure/` finds it. */
export interface StructureKind extends Meaning {
  readonly kind: 'structure';
}

export type Detector = Format | JwtKind | StructureKind;

/** Where a person learns more and puts the token out of use. Sentences are `type_<id>…` in `_locales`. */
export interface Guidance {
  readonly issuer: string | null;
  readonly docs: string | null;
  /** Page or endpoint that revokes; null where the issuer documents none. */
  readonly revoke: string | null;
  readonly tokenClass: TokenClass;
}

/** Texts with exactly one token of the type, and texts with none. Built at run time, so that none stands in the source. */
export interface Examples {
  readonly matches: readonly string[];
  readonly nearMisses: readonly string[];
}

interface FormatInput {
  readonly prefix: string | readonly string[];
  /**
   * Runs and literal separators, with a space between them: `alnum{22} _ alnum{59}`. A run is a charset and its length,
   * exact or `{min,max}`; it takes as many characters as there are.
   */
  readonly body: string;
  /** `secret` where none is given: most are. */
  readonly tokenClass?: TokenClass;
  readonly role?: TokenRole;
  readonly environment?: 'live' | 'test';
  readonly checksum?: (value: string) => boolean;
  readonly checksumRequired?: boolean;
  readonly context?: readonly string[];
  readonly accept?: (value: string) => boolean;
}

/* @__NO_SIDE_EFFECTS__ */
export function defineFormat(input: FormatInput): Format {
  const {
    prefix,
    body,
    tokenClass = 'secret',
    role,
    environment,
    checksum,
    checksumRequired = true,
    context = [],
    accept,
  } = input;
  return {
    kind: 'format',
    prefixes: typeof prefix === 'string' ? [prefix] : prefix,
    body: partsOf(body),
    environment: environment ?? null,
    checksum: checksum ? { valid: checksum, required: checksumRequired } : null,
    context,
    accept: accept ?? null,
    ...meaning(tokenClass, role),
  };
}

interface JwtInput {
  readonly parts?: 3 | 5;
  readonly when?: JwtKind['when'];
  readonly tokenClass: TokenClass;
  readonly role?: TokenRole;
}

/* @__NO_SIDE_EFFECTS__ */
export function defineJwt({ parts = 3, when = null, tokenClass, role = 'unknown' }: JwtInput): JwtKind {
  return { kind: 'jwt', parts, when, ...meaning(tokenClass, role) };
}

/* @__NO_SIDE_EFFECTS__ */
export function defineStructure(tokenClass: TokenClass, role: TokenRole = 'unknown'): StructureKind {
  return { kind: 'structure', ...meaning(tokenClass, role) };
}

const ROLES: Partial<Record<TokenClass, TokenRole>> = {
  access_token: 'access',
  refresh_token: 'refresh',
  session: 'session',
  admin: 'api-key',
  secret: 'api-key',
  scoped_secret: 'api-key',
  publishable: 'api-key',
  ambiguous: 'api-key',
};

function meaning(tokenClass: TokenClass, role?: TokenRole): Meaning {
  return { tokenClass, role: role ?? ROLES[tokenClass] ?? 'unknown', publishable: tokenClass === 'publishable' };
}

function partsOf(body: string): readonly (Run | string)[] {
  return body.split(' ').map((part) => {
    const [, charset = '', min = '', max = min] = /^([\w=-]+)\{(\d+)(?:,(\d+))?\}$/.exec(part) ?? [];
    return isCharset(charset) ? { charset, min: Number(min), max: Number(max) } : part;
  });
}
