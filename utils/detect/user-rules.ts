import type { TokenClass } from '../model/token';
import type { Detector } from './token-type';
import { defineFormat } from './token-type';

/** How findings on tokens of a type are told: not at all, or with this severity whatever a rule says. */
export const LEVELS = ['off', 'info', 'low', 'medium', 'high', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

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

export interface UserRules {
  readonly types: readonly UserType[];
  /** By id of a type, built in or not. */
  readonly levels: Readonly<Record<string, Level>>;
}

export const NO_RULES: UserRules = { types: [], levels: {} };

/** The detectors of rules that `parseUserRules` has accepted. */
export function userDetectors({ types }: UserRules): ReadonlyMap<string, Detector> {
  return new Map(types.map((type) => [type.id, detectorOf(type)]));
}

/** What a type of a person finds. */
export function detectorOf({ form, class: tokenClass, environment, context }: UserType): Detector {
  return defineFormat(form, {
    ...(tokenClass && { tokenClass }),
    ...(environment && { environment }),
    ...(context && context.length > 0 && { context: context.join(', ') }),
  });
}
