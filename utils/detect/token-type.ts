import type { TokenClass, TokenRole } from '../model/token';
import type { Charset } from './charset';
import { isCharset } from './charset';

/** As many characters of a set as there are, at least `min` and at most `max`. */
export interface Run {
  readonly charset: Charset;
  readonly min: number;
  readonly max: number;
}

/** The first of these texts that stands there; an empty one makes the part optional. */
export type Literals = readonly string[];

export type Part = Run | Literals;

export const isRun = (part: Part): part is Run => !Array.isArray(part);

/** What a match of this type means; shared by all kinds of detector. */
interface Meaning {
  readonly tokenClass: TokenClass;
  readonly role: TokenRole;
  /** Meant to be in a page. */
  readonly publishable: boolean;
}

/** Literals and runs in a row. */
export interface Format extends Meaning {
  readonly kind: 'format';
  readonly parts: readonly Part[];
  readonly environment: 'live' | 'test' | null;
  /** Judges the whole value. `required`: an invalid one is no token; otherwise it is tentative. */
  readonly checksum: { readonly valid: (value: string) => boolean; readonly required: boolean } | null;
  /**
   * One of these phrases must stand in the names the value lies under, or within 100 characters before it. Lower-case words
   * with spaces between them, compared word by word: `data dog` is in `dataDog`, `DATA_DOG`, `data-dog-key`.
   */
  readonly context: readonly string[];
  /** A last look at a value whose shape fits; linear in its length. */
  readonly accept: ((value: string) => boolean) | null;
  /** `url`: the token is the whole URL around the match. */
  readonly span: 'value' | 'url';
}

/** A JSON Web Token or an encrypted one, told apart by its claims. */
export interface JwtKind extends Meaning {
  readonly kind: 'jwt';
  readonly parts: 3 | 5;
  /** Null: what no other kind claims. */
  readonly when: JwtTest | null;
}

/** `isNear` tells whether one of the phrases (a comma between them) stands near, as `context` of a format asks. */
export type JwtTest = (
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>>,
  isNear: (phrases: string) => boolean,
) => boolean;

/** A URI with a user and a password in it: `scheme://user:password@host/…`. */
export interface UriKind extends Meaning {
  readonly kind: 'uri';
  /** Lower case, without `://`. Empty: what no other kind claims. */
  readonly schemes: readonly string[];
}

/** A URL whose host ends so and whose text is accepted: one that is a credential as a whole. */
export interface LinkKind extends Meaning {
  readonly kind: 'link';
  readonly hosts: readonly string[];
  readonly accept: (url: string) => boolean;
}

/** Known by where it lies and its shape alone; `structure/` finds it. */
export interface StructureKind extends Meaning {
  readonly kind: 'structure';
}

export type Detector = Format | JwtKind | UriKind | LinkKind | StructureKind;

/** Where a person learns more and puts the token out of use. Sentences are `type_<id>…` in `_locales`. */
export interface Guidance {
  readonly issuer: string | null;
  readonly docs: string | null;
  /** Page or endpoint that revokes; null where the issuer documents none. How to is `type_<id>_revoke` in `_locales`. */
  readonly revoke: string | null;
  /** Read-only request that tells whose it is and whether it lives, `GET https://…`; null where none is documented. */
  readonly verify?: string | null;
  readonly tokenClass: TokenClass;
}

/** Texts with exactly one token of the type, and texts with none. Built at run time, so that none stands in the source. */
export interface Examples {
  readonly matches: readonly string[];
  readonly nearMisses: readonly string[];
}

interface FormatOptions {
  /** `secret` where none is given: most are. */
  readonly tokenClass?: TokenClass;
  readonly role?: TokenRole;
  readonly environment?: 'live' | 'test';
  readonly checksum?: (value: string) => boolean;
  readonly checksumRequired?: boolean;
  /** Phrases with a comma between them. */
  readonly context?: string;
  readonly accept?: (value: string) => boolean;
  readonly span?: 'url';
}

/**
 * A format as text: parts with a space between them, such as `ghp_ alnum{36}`. A part is a run, `charset{n}` or
 * `charset{min,max}`; or literals with `|` between them, an empty one for nothing; `uuid` is short for the five runs of one.
 * Literals that hold a space or a bar are given as an array of parts. Begins with a literal, or with a run of at least 20
 * characters, or with a shorter run and then a literal.
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineFormat(form: string | readonly string[], options: FormatOptions = {}): Format {
  const {
    tokenClass = 'secret',
    role,
    environment,
    checksum,
    checksumRequired = true,
    context,
    accept,
    span,
  } = options;
  return {
    kind: 'format',
    parts: partsOf(form),
    environment: environment ?? null,
    checksum: checksum ? { valid: checksum, required: checksumRequired } : null,
    context: context?.split(', ') ?? [],
    accept: accept ?? null,
    span: span ?? 'value',
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

/** `schemes` with a space between them. */
/* @__NO_SIDE_EFFECTS__ */
export function defineUri(schemes: string, tokenClass: TokenClass = 'secret'): UriKind {
  return { kind: 'uri', schemes: schemes.split(' ').filter(Boolean), ...meaning(tokenClass) };
}

/** `hosts`: their ends, with a space between them, such as `.core.windows.net`. `accept` is linear. */
/* @__NO_SIDE_EFFECTS__ */
export function defineLink(hosts: string, accept: LinkKind['accept'], tokenClass: TokenClass = 'signed_url'): LinkKind {
  return { kind: 'link', hosts: hosts.split(' '), accept, ...meaning(tokenClass) };
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

const UUID = 'hex{8} - hex{4} - hex{4} - hex{4} - hex{12}';

function partsOf(form: string | readonly string[]): readonly Part[] {
  const texts = typeof form === 'string' ? form.replace(/(^| )uuid(?= |$)/g, `$1${UUID}`).split(' ') : form;
  return texts.map((part) => {
    const [, charset = '', min = '', max = min] = /^([\w=-]+)\{(\d+)(?:,(\d+))?\}$/.exec(part) ?? [];
    if (isCharset(charset)) return { charset, min: Number(min), max: Number(max) };
    return typeof form === 'string' ? part.split('|') : [part];
  });
}
