import { SEVERITIES } from '../../utils/export/order';
import type { TokenRow } from '../../utils/export/token-rows';
import { typeName } from '../../utils/export/type-name';
import type { Translate } from '../../utils/model/text';

export const COLUMNS = ['token', 'site', 'first', 'last', 'uses', 'sent', 'lies', 'worst'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly isDown: boolean;
}

/** What is worst comes first, then what was used last. */
export const WORST_FIRST: Order = { column: 'worst', isDown: true };

/** Names go up at the first press, figures down. */
export const isUpFirst = (column: Column): boolean => column === 'token' || column === 'site';

export function orderedRows(rows: readonly TokenRow[], { column, isDown }: Order, t: Translate): readonly TokenRow[] {
  const value = valueIn(column, t);
  const sign = isDown ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(value(a), value(b)) || (b.lastUsed ?? 0) - (a.lastUsed ?? 0));
}

/** Rows in whose texts all words stand. */
export function matchingRows(rows: readonly TokenRow[], text: string, t: Translate): readonly TokenRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const { token, destinations, lying } = row;
    const said = [
      ...[typeName(t, token.type), token.type, token.preview, token.fingerprint, token.role, token.site],
      ...destinations,
      ...lying.flatMap(({ surface, key, origin }) => [surface, key, origin]),
      row.worst ?? '',
    ];
    const all = said.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

function valueIn(column: Column, t: Translate): (row: TokenRow) => string | number {
  switch (column) {
    case 'token':
      return ({ token }) => typeName(t, token.type).toLowerCase();
    case 'site':
      return ({ token }) => token.site;
    case 'first':
      return ({ token }) => token.firstSeen;
    case 'last':
      return ({ lastUsed }) => lastUsed ?? 0;
    case 'uses':
      return ({ uses }) => uses;
    case 'sent':
      return ({ destinations }) => destinations.length;
    case 'lies':
      return ({ lying }) => lying.length;
    case 'worst':
      return ({ worst }) => (worst === null ? 0 : SEVERITIES.length - SEVERITIES.indexOf(worst));
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b);
}
