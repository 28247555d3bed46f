import type { TokenFacts } from '@/utils/model/token';

import { KEY_VECTORS } from './vectors-of-keys';
import { PLACE_VECTORS } from './vectors-of-places';

/** A published vector: its value in pieces, so that no token stands here. */
export type Vector = readonly [decoder: string, type: string, pieces: string, facts: TokenFacts];

export const joined = (pieces: string): string => pieces.replace(/\s/g, '');

export const VECTORS: readonly Vector[] = [...KEY_VECTORS, ...PLACE_VECTORS];
