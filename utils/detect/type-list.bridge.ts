import type { Detector } from './token-type';

/** Where the token types put themselves in the bridge, in the order of their ids. */
export const LIST: Detector[] = [];
