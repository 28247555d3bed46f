import { TYPE_MODULES } from './type-modules';

/** All ids of built-in types in order. The reader is built with the plain list (`entrypoints/bridge/build.ts`). */
export const TYPE_IDS: readonly string[] = TYPE_MODULES.map(([id]) => id).sort();
