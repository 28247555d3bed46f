import { detect } from '../../utils/detect/detect';
import { DETECTORS } from '../../utils/detect/detectors';
import type { Detector, Examples } from '../../utils/detect/token-type';
import { isRun } from '../../utils/detect/token-type';
import { setRound } from './seeded-sample';

const modules = import.meta.glob<() => Examples>('../../utils/detect/token-types/*.ts', {
  eager: true,
  import: 'examples',
});

/** How a type is told: by what of the value is fixed, by a checksum, by the names around it, by where it lies. */
export type Kind = 'checksummed' | 'prefixed' | 'keyword' | 'structure';

export interface Sample {
  readonly type: string;
  readonly kind: Kind;
  /** A whole example, as the type's file writes it, and the token in it. */
  readonly example: string;
  readonly start: number;
  readonly end: number;
  readonly token: string;
}

/** Where all of a value is a wrapped token it is told as the one inside. */
export const SAME: Readonly<Record<string, string>> = { 'jwt-base64': 'jwt' };

/** Place of the token in each example of a type, from the front and from the back: the same in every round. */
const places = new Map<string, readonly (readonly [front: number, back: number])[]>();

/** A token of every example of every type, other ones in each round. Types whose example cannot be read are left out. */
export function samplesOf(round: number, only: string | null = null): readonly Sample[] {
  return Object.entries(modules).flatMap(([path, build]) => {
    const type = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
    if (only !== null && type !== only) return [];
    if (!places.has(type)) {
      setRound(0);
      places.set(
        type,
        build().matches.map((match) => placeOf(type, match)),
      );
    }
    setRound(round);
    const kind = kindOf(DETECTORS.get(type));
    const built = build().matches.flatMap((example, index): Sample[] => {
      const [front, back] = places.get(type)?.[index] ?? [-1, 0];
      if (front < 0) return [];
      const [start, end] = [front, example.length - back];
      return [{ type, kind, example, start, end, token: example.slice(start, end) }];
    });
    setRound(0);
    return built;
  });
}

function placeOf(type: string, match: string): readonly [number, number] {
  const found = detect(match).find((one) => one.type === type || one.type === SAME[type]);
  return found ? [found.start, match.length - found.end] : [-1, 0];
}

export function kindOf(detector: Detector | undefined): Kind {
  if (!detector || detector.kind === 'structure') return 'structure';
  if (detector.kind !== 'format') return 'prefixed';
  if (detector.checksum) return 'checksummed';
  return detector.context.length > 0 ? 'keyword' : 'prefixed';
}

/** Longest literal of a format, for the table of what is told by form alone. */
export function prefixOf(detector: Detector | undefined): string {
  if (detector?.kind !== 'format') return '';
  const literals = detector.parts.flatMap((part) => (isRun(part) ? [] : part));
  return literals.sort((a, b) => b.length - a.length)[0] ?? '';
}
