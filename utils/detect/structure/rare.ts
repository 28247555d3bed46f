import { multipartParts } from './form';
import { rowParts } from './json-text';
import type { Split } from './layer';
import { xmlParts } from './xml';

/** Structures that few stored values have, in the order in which they are tried. */
export const rareSplits: readonly Split[] = [xmlParts, multipartParts, rowParts];
