import fc from 'fast-check';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { positionMap } from '@/utils/lib/position-map';

const SOURCE = `// An app in TypeScript.
interface Login { readonly token: string }

export function keep(login: Login): void {
  localStorage.setItem('auth', login.token);
}
`;

/** The place of a text within another, counted from 1. */
function placeOf(text: string, part: string) {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

describe('positionMap', () => {
  it('leads from what a compiler wrote back to the line and column of the source', async () => {
    const { code, map } = await transformWithOxc(SOURCE, 'src/auth.ts', { sourcemap: true });
    const at = positionMap(JSON.stringify(map));
    expect(at?.(placeOf(code, 'setItem'))).toEqual({ source: 'src/auth.ts', ...placeOf(SOURCE, 'setItem') });
  });

  it('reads maps in a map, and behind a guard', () => {
    const map = { version: 3, sources: ['a.ts'], names: [], mappings: 'AACA' };
    const sections = [{ offset: { line: 0, column: 10 }, map }];
    const at = positionMap(`)]}'\n${JSON.stringify({ version: 3, sections })}`);
    expect(at?.({ line: 1, column: 11 })).toEqual({ source: 'a.ts', line: 2, column: 1 });
    expect(at?.({ line: 1, column: 3 })).toBeNull();
  });

  it('says nothing of places that are none', () => {
    const at = positionMap(JSON.stringify({ version: 3, sources: ['a.ts'], names: [], mappings: 'AAAA' }));
    for (const place of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(at?.({ line: place, column: place })).toBeNull();
    expect(at?.({ line: 900, column: 1 })).toBeNull();
  });

  it('calls null what is no map, and does not throw', () => {
    for (const text of ['', '<!doctype html>', 'null', '[]', '{"version":3}']) expect(positionMap(text)).toBeNull();
    fc.assert(
      fc.property(fc.json(), fc.string(), fc.nat(), (json, mappings, line) => {
        positionMap(json)?.({ line, column: line });
        const map = { version: 3, sources: ['a'], names: [], mappings };
        positionMap(JSON.stringify(map))?.({ line: line + 1, column: 1 });
        positionMap(`{"version":3,"sections":[{"offset":${json},"map":${json}}]}`)?.({ line, column: line });
      }),
    );
  });
});
