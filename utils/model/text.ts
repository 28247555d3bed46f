/** Looks a sentence up in `_locales`; `values` fill $1, $2 … in order. A missing key gives the key itself. */
export type Translate = (key: string, values?: readonly string[]) => string;
