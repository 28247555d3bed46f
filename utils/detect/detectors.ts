import { createScanner } from './scanner';
import type { Detector } from './token-type';

const modules = import.meta.glob<Detector>('./*.ts', { base: './token-types', eager: true, import: 'detector' });

/** Every token type by its id, which is its file's name. */
export const DETECTORS: ReadonlyMap<string, Detector> = new Map(
  Object.entries(modules).map(([path, detector]) => [path.slice('./'.length, -'.ts'.length), detector]),
);

/** All formats and JWTs in one pass; see `createScanner`. */
export const scanByForm = createScanner(DETECTORS);
