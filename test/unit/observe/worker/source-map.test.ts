import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapContents, mapReference } from '@/utils/observe/worker/surfaces/source-map';

const URL_OF = 'https://cdn.example.com/assets/app.js';
const map = { version: 3, sources: ['a.ts'], sourcesContent: ['let a;'], names: [], mappings: '' };
const encoded = Buffer.from(JSON.stringify(map)).toString('base64');

describe('mapReference', () => {
  it.each([
    ['//# sourceMappingURL=app.js.map', 'https://cdn.example.com/assets/app.js.map'],
    ['//@ sourceMappingURL=/m/app.map', 'https://cdn.example.com/m/app.map'],
    ['/*# sourceMappingURL=app.js.map */', 'https://cdn.example.com/assets/app.js.map'],
    ['//# sourceMappingURL=https://maps.example.net/1', 'https://maps.example.net/1'],
    ['//# sourceMappingURL=old.map\nlet b;\n//# sourceMappingURL=new.map\n', 'https://cdn.example.com/assets/new.map'],
    ['//# sourceMappingURL=real.map\nwrite("//# sourceMappingURL=" + name)', 'https://cdn.example.com/assets/real.map'],
  ])('finds %j', (end, url) => {
    expect(mapReference(`let a;\n${end}`, URL_OF, null)).toEqual({ kind: 'linked', url });
  });

  it('believes the comment before the header, and the header where there is no comment', () => {
    expect(mapReference('let a;', URL_OF, 'h.map')).toMatchObject({ url: 'https://cdn.example.com/assets/h.map' });
    expect(mapReference('//# sourceMappingURL=c.map', URL_OF, 'h.map')).toMatchObject({
      url: 'https://cdn.example.com/assets/c.map',
    });
    expect(mapReference('let a;', URL_OF, null)).toBeNull();
    expect(mapReference('let a; // sourceMappingURL=none.map', URL_OF, null)).toBeNull();
  });

  it.each([
    [`data:application/json;charset=utf-8;base64,${encoded}`],
    [`data:application/json,${encodeURIComponent(JSON.stringify(map))}`],
  ])('reads a map that stands in the script, and says where', (url) => {
    const text = `let a;\n//# sourceMappingURL=${url}\n`;
    const found = mapReference(text, URL_OF, null);
    expect(found).toMatchObject({ kind: 'inline', text: JSON.stringify(map) });
    if (found?.kind === 'inline') expect(text.slice(found.start, found.end)).toBe(url);
  });

  it('calls broken what cannot be read', () => {
    for (const named of ['data:application/json;base64,%%%', 'data:nothing', 'http://[', 'data:,%E0%A4%A'])
      expect(mapReference(`//# sourceMappingURL=${named}`, URL_OF, null)).toEqual({ kind: 'broken' });
  });

  it('does not throw, and is done quickly with a text that is nothing but marks', () => {
    const marks = '//#sourceMappingURL='.repeat(200_000);
    expect(() => mapReference(marks, URL_OF, null)).not.toThrow();
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, header) => {
        mapReference(`${text}//# sourceMappingURL=${header}`, URL_OF, header);
      }),
    );
  });
});

describe('mapContents', () => {
  it('gives the sources that a map brings, below its root, and counts the others', () => {
    const text = JSON.stringify({ ...map, sourceRoot: 'src', sources: ['a.ts', 'b.ts'], sourcesContent: ['let a;'] });
    expect(mapContents(text)).toEqual({ sources: [{ name: 'src/a.ts', text: 'let a;' }], absent: 1 });
  });

  it('reads maps in a map, and behind a guard', () => {
    const sections = [
      { offset: { line: 0, column: 0 }, map },
      { map: { ...map, sources: ['b.ts'] } },
      { map: null },
      7,
    ];
    const text = `)]}'\n${JSON.stringify({ version: 3, sections })}`;
    expect(mapContents(text)?.sources.map(({ name }) => name)).toEqual(['a.ts', 'b.ts']);
  });

  it('calls null what is no map, and does not throw', () => {
    for (const text of ['', '<!doctype html>', '[]', 'null', '{"version":3}', '{"sources":"a"}'])
      expect(mapContents(text)).toBeNull();
    fc.assert(
      fc.property(fc.json(), (json) => {
        mapContents(json);
        mapContents(`{"sources":${json},"sourcesContent":${json},"sections":[{"map":${json}}]}`);
      }),
    );
  });
});
