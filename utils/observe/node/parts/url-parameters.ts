import type { ImportedValue } from '../imported';

const MAX = 512;

/** Query and fragment of a page's address, each parameter under its name. */
export function urlParameters(address: string, at: number): readonly ImportedValue[] {
  const { origin, search, hash } = new URL(address);
  const seen = (surface: 'url-query' | 'url-fragment', text: string) =>
    text
      .split('&')
      .slice(0, MAX)
      .flatMap((pair): ImportedValue[] => {
        const equals = pair.indexOf('=');
        const [name, value] = equals < 0 ? ['', pair] : [pair.slice(0, equals), pair.slice(equals + 1)];
        if (value === '') return [];
        return [
          { kind: 'value', surface, origin, key: decoded(name), value: decoded(value), at, way: '', writer: null },
        ];
      });
  return [...seen('url-query', search.slice(1)), ...seen('url-fragment', hash.slice(hash.indexOf('?') + 1 || 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
