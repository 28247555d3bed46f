import type { Translate } from '../model/text';

/** `_locales/<language>/messages.json`, parsed. */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/**
 * Looks sentences up without a browser, filling `$1` … `$9` as WebExtensions do; `$$` is a dollar. A missing key gives the
 * key itself, so that it is noticed; a missing value gives nothing.
 */
export function translator(catalogue: Catalogue): Translate {
  return (key, values = []) =>
    catalogue[key]?.message?.replace(/\$([$1-9])/g, (_, mark: string) =>
      mark === '$' ? '$' : (values[Number(mark) - 1] ?? ''),
    ) ?? key;
}
