import type { Preset } from './policy';
import type { Message, Severity } from './report';
import type { TokenClass } from './token';

/** How findings on tokens of a type are told: not at all, or with this severity whatever a rule says. */
export type Level = Severity | 'off';

/** Levels by id of a type, built in or not. */
export type Levels = Readonly<Record<string, Level>>;

/** A token type as data, in the form that `defineFormat` describes. */
export interface UserType {
  /** `acme-api-key`; not one of the built-in ones. */
  readonly id: string;
  readonly form: string | readonly string[];
  readonly class?: TokenClass | undefined;
  readonly environment?: 'live' | 'test' | undefined;
  /** Phrases in lower case, one of which must stand near: names of the issuer and of the kind of key. */
  readonly context?: readonly string[] | undefined;
}

/** What a person adds and changes; `public/schema/rules.v1.json` describes its file. */
export interface UserRules {
  readonly types: readonly UserType[];
  readonly levels: Levels;
  /** How strictly sites are judged; `developer` without it. */
  readonly preset?: Preset | undefined;
  /** Levels by id of a rule or an anomaly. */
  readonly rules?: Levels | undefined;
}

/** What is wrong with rules, and where: `path` as in `types[2].form`, `$` for the whole. */
export interface RuleProblem extends Message {
  readonly path: string;
}

/** What a scan is to know of rules: the types that a person added, and the ids of types that nobody wants told. */
export interface FoundTypes {
  readonly types: readonly UserType[];
  readonly off: readonly string[];
}
