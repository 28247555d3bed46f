import type { RequestObservation } from '../model/observation';
import type { RequestInspection } from '../model/request';
import type { Candidate, TokenFacts } from '../model/token';
import type { Match } from './find';

/** How words of an issuer are made fit to be told. */
export interface Cleaning {
  readonly redact: (text: string) => string;
  /** Whether a token stands in it, by form. */
  readonly holdsToken: (text: string) => boolean;
}

/** Facts that may be told of a token which lies under this name. `type` may be a bridge's number of it (`type-ids.ts`). */
export type FactsOf = (type: string, value: string, name: string, cleaning: Cleaning) => TokenFacts;

/** What the reader needs of the bridge to tell of a request. */
export interface RequestTools {
  readonly redact: (text: string) => string;
  readonly candidateOf: (match: Match) => Candidate;
  readonly isOff: (type: string) => boolean;
}

/** What a request carries and where it goes; see `identify/inspect-request.ts`. */
export type InspectRequest = (
  request: Pick<RequestObservation, 'url' | 'method' | 'headers'>,
  tools: RequestTools,
) => RequestInspection;

/**
 * What it takes to know tokens beyond their form: names and shapes, SDK layouts, facts, requests, rarer structures. The worker and
 * Node have it from the start. A document gets it as a script of its own (`entrypoints/reader`) once there is something to look
 * at; where it cannot come in time, tokens are found by form, and every other opaque value is one that only its use can prove.
 */
export type Reader = Pick<typeof import('./judge'), 'judgeValue' | 'judgeNamed' | 'judgeBeside'> &
  Pick<typeof import('./silence'), 'isSilent' | 'allowed'> &
  Pick<typeof import('./semantics'), 'meaningOfName'> &
  Pick<typeof import('./profiles'), 'profileOf'> &
  Pick<typeof import('./structure/rare'), 'rareSplits'> &
  Pick<typeof import('./azure-checks'), 'isValidAzureKey' | 'isValidAzureCask'> & {
    readonly factsOf: FactsOf;
    readonly inspectRequestWith: InspectRequest;
  };

type Find = typeof import('./find').find;
type Scan = typeof import('./detectors').scanByForm;
type IsPlaceholder = typeof import('./placeholder').isPlaceholder;

const realm = globalThis as { tokenwitnessReader?: Reader; tokenwitnessFinding?: readonly [Find, Scan, IsPlaceholder] };

/** The reader of this document, where it has come already. */
export const readerHere = (): Reader | undefined => realm.tokenwitnessReader;

export function putReader(reader: Reader): void {
  realm.tokenwitnessReader = reader;
}

/** What the reader needs of the bridge, so that scan, types and placeholders are in one of them alone. */
export function putFinding(...finding: readonly [Find, Scan, IsPlaceholder]): void {
  realm.tokenwitnessFinding = finding;
}

export const findHere = (): Find | undefined => realm.tokenwitnessFinding?.[0];

export const scanHere = (): Scan | undefined => realm.tokenwitnessFinding?.[1];

export const isPlaceholderHere = (): IsPlaceholder | undefined => realm.tokenwitnessFinding?.[2];
