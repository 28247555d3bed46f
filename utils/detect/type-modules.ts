import type { Detector } from './token-type';

const modules = import.meta.glob<Detector>('./*.ts', { base: './token-types', eager: true, import: 'detector' });

/**
 * The built-in token types, each under its id: its file's name. The bridge is built with `#` and a number in place of most ids
 * (`entrypoints/bridge/build.ts`); `type-ids.ts` names them again.
 */
export const TYPE_MODULES: readonly (readonly [id: string, detector: Detector])[] = Object.entries(modules).map(
  ([path, detector]) => [path.slice('./'.length, -'.ts'.length), detector],
);
