import type { TokenFacts } from '../model/token';

/** How words of an issuer are made fit to be told. */
export interface Cleaning {
  readonly redact: (text: string) => string;
  /** Whether a token stands in it, by form. */
  readonly holdsToken: (text: string) => boolean;
}

/** Facts that may be told of a token which lies under this name. `type` may be a bridge's number of it (`type-ids.ts`). */
export type FactsOf = (type: string, value: string, name: string, cleaning: Cleaning) => TokenFacts;

/**
 * What it takes to know tokens beyond their form: names and shapes, SDK layouts, facts, requests, rarer structures. The worker and
 * Node have it from the start. A document gets it as a script of its own (`entrypoints/reader`) once there is something to look
 * at; where it cannot come in time, tokens are found by form, and every other opaque value is one that only its use can prove.
 */
export type Reader = Pick<typeof import('./judge'), 'judgeValue' | 'judgeNamed' | 'judgeJwkSecret'> &
  Pick<typeof import('./silence'), 'isSilent' | 'allowed'> &
  Pick<typeof import('./semantics'), 'meaningOfName'> &
  Pick<typeof import('./profiles'), 'profileOf'> &
  Pick<typeof import('./request'), 'credentialsIn'> &
  Pick<typeof import('./structure/rare'), 'rareSplits'> & { readonly factsOf: FactsOf };

type Find = typeof import('./find').find;
type Scan = typeof import('./detectors').scanByForm;

const realm = globalThis as { tokenwitnessReader?: Reader; tokenwitnessFinding?: { find: Find; scan: Scan } };

/** The reader of this document, where it has come already. */
export const readerHere = (): Reader | undefined => realm.tokenwitnessReader;

export function putReader(reader: Reader): void {
  realm.tokenwitnessReader = reader;
}

/** What the reader needs of the bridge, so that the scan and the types are in one of them alone. */
export function putFinding(find: Find, scan: Scan): void {
  realm.tokenwitnessFinding = { find, scan };
}

export const findHere = (): Find | undefined => realm.tokenwitnessFinding?.find;

export const scanHere = (): Scan | undefined => realm.tokenwitnessFinding?.scan;
