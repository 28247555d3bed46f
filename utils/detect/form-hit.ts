import type { JsonObject } from '../lib/jwt';
import type { Format, JwtKind, LinkKind, UriKind } from './token-type';

/** One place where a format or a JWT fits. Offsets are UTF-16 units of the text given. */
export interface FormHit {
  readonly id: string;
  readonly detector: Format | JwtKind | UriKind | LinkKind;
  readonly start: number;
  readonly end: number;
  /** How much of the value the type fixes: the length of its prefix. */
  readonly weight: number;
  readonly checksumValid: boolean | null;
  readonly vague: boolean;
  readonly nearness: number;
  readonly claims: JsonObject | null;
}

/** Of overlapping hits the better: valid checksum, longer prefix, context or a closer look, longer match. In order. */
export function betterHits(hits: readonly FormHit[]): readonly FormHit[] {
  const kept: FormHit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = kept.at(-1);
    if (!previous || previous.end <= hit.start) kept.push(hit);
    else if (isBetter(hit, previous)) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** `a` begins at or after `b`. */
function isBetter(a: FormHit, b: FormHit): boolean {
  // A prefix before a JWT says more than the JWT.
  if (a.claims !== null && b.detector.kind === 'format' && b.start < a.start && b.end >= a.end) return false;
  const order =
    Number(a.checksumValid === true) - Number(b.checksumValid === true) ||
    a.weight - b.weight ||
    a.nearness - b.nearness ||
    closeness(a) - closeness(b) ||
    a.end - a.start - (b.end - b.start);
  return order > 0;
}

function closeness({ detector }: FormHit): number {
  return detector.kind === 'format' ? Number(detector.context.length > 0) + Number(detector.accept !== null) : 0;
}
