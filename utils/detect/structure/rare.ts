import { splitMultipart } from './form';
import { splitRows } from './json-text';
import type { Split } from './layer';
import { splitXml } from './xml';

/** Structures that few stored values have, in the order in which they are tried. */
export const rareSplits: readonly Split[] = [splitXml, splitMultipart, splitRows];
