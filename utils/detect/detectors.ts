import { drained } from '../lib/drained';
import type { Scan, ScanResult } from './scanner';
import { createScanner } from './scanner';
import type { Detector } from './token-type';
import { TYPE_MODULES } from './type-modules';

/** Every built-in token type by its id. */
export const DETECTORS: ReadonlyMap<string, Detector> = new Map(TYPE_MODULES);

let compiled: Scan | null = null;
/** Compiled when it is first needed: every frame has one, and most have nothing to look at while they load. */
const builtIn: Scan = (text, key, wantsNamed, before) => {
  compiled ??= createScanner(DETECTORS);
  return compiled(text, key, wantsNamed, before);
};
let scan = builtIn;
let silenced: ReadonlySet<string> = new Set();

/** All formats, JWTs and URIs in one pass, those of the person too; see `createScanner`. */
export const scanByForm = (text: string, key = ''): ScanResult => drained(scan(text, key, false, ''));

/** As `scanByForm`, in slices. */
export const slicesByForm: Scan = (text, key, wantsNamed, before) => scan(text, key, wantsNamed, before);

/**
 * From now on looks for these types as well, and tells of none of those that are off. Whole for this realm. What is off is
 * still known by its form, so that it is redacted and taken for nothing else: whoever tells of a token asks `isOff`.
 */
export function useTypes(added: ReadonlyMap<string, Detector>, off: ReadonlySet<string>): void {
  scan = added.size === 0 ? builtIn : createScanner(new Map([...DETECTORS, ...added]));
  silenced = off;
}

export const isOff = (type: string): boolean => silenced.has(type);

/** Another one whenever other types are looked for. */
export const typesInUse = (): object => silenced;
