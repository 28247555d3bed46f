import type { Policy, Preset } from '../model/policy';
import type { Level, UserRules, UserType } from '../model/user-rules';
import type { Detector } from './token-type';
import { defineFormat } from './token-type';

export const LEVELS: readonly Level[] = ['off', 'info', 'low', 'medium', 'high', 'critical'];

export const PRESETS: readonly Preset[] = ['developer', 'pentest', 'ci'];

export const NO_RULES: UserRules = { types: [], levels: {} };

/** What the rules say of how sites are judged; undefined where they say nothing. */
export function policyOf({ preset, rules }: UserRules): Policy | undefined {
  return preset === undefined && rules === undefined
    ? undefined
    : { preset: preset ?? 'developer', rules: rules ?? {} };
}

/** The detectors of types that `parseUserRules` has accepted. */
export function userDetectors(types: readonly UserType[]): ReadonlyMap<string, Detector> {
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
