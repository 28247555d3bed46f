import { describe, expect, it } from 'vitest';
import { MAY_IMPORT, MAY_SEE_RAW, ONLY_IN, roomOf, sources, targetOf, within } from './rooms';

const files = sources();

describe('imports follow the rooms', () => {
  it('sees the source', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(150);
  });

  it.each(files)('$file imports only what its room may', ({ file, imports }) => {
    const room = roomOf(file);
    expect(room, `${file} is in no room; add it to rooms.ts and utils/README.md`).toBeDefined();
    for (const { specifier } of imports) {
      const target = targetOf(file, specifier);
      if (target === null || within(target, room ?? '')) continue;
      const allowed = (MAY_IMPORT[room ?? ''] ?? []).some((place) => within(target, place));
      expect(allowed, `${file} may not import ${specifier}`).toBe(true);
    }
  });

  it.each(files)('$file imports only packages its room may', ({ file, imports }) => {
    for (const { specifier, typeOnly } of imports) {
      if (typeOnly || targetOf(file, specifier) !== null) continue;
      for (const [name, places] of Object.entries(ONLY_IN)) {
        if (specifier !== name && !specifier.startsWith(`${name}/`)) continue;
        expect(
          places.some((place) => within(file, place)),
          `${name} belongs in ${places.join(', ')}, not in ${file}`,
        ).toBe(true);
      }
    }
  });

  it('no entrypoint imports another', () => {
    for (const { file, imports } of files.filter(({ file }) => file.startsWith('entrypoints/'))) {
      const own = file.split('/').slice(0, 2).join('/');
      for (const { specifier } of imports) {
        const target = targetOf(file, specifier);
        if (target?.startsWith('entrypoints/')) expect(within(target, own), `${file} imports ${specifier}`).toBe(true);
      }
    }
  });

  it('the type with the raw value stays where it is needed', () => {
    for (const { file, imports } of files) {
      const sees = imports.some(({ specifier }) => targetOf(file, specifier) === 'utils/model/observation');
      if (sees)
        expect(
          MAY_SEE_RAW.some((place) => within(file, place)),
          `${file} may not see raw values`,
        ).toBe(true);
    }
  });

  it('the extension API is used through platform/ alone', () => {
    const direct =
      /(?<![\w.'"`/])(?:browser|chrome)\.(?:runtime|tabs|storage|scripting|permissions|cookies|webRequest|action|windows|i18n|alarms|commands|declarativeNetRequest|devtools|extension|webNavigation)\b/;
    const allowed = [
      'utils/platform',
      'utils/messages',
      'utils/observe/worker',
      'utils/observe/node',
      'utils/pages',
      'entrypoints',
    ];
    for (const { file, text } of files) {
      if (allowed.some((place) => within(file, place))) continue;
      expect(direct.test(text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')), `${file} uses the extension API`).toBe(false);
    }
  });
});

describe('sizes', () => {
  it.each(files)('$file is one thing', ({ file, text }) => {
    const lines = text.split('\n').length;
    expect(lines, `${file} has ${lines} lines`).toBeLessThanOrEqual(300);
    if (/\/token-types\//.test(file)) expect(lines).toBeLessThanOrEqual(80);
    if (/\/(?:rules|surfaces|anomalies)\//.test(file)) expect(lines).toBeLessThanOrEqual(120);
  });

  it('the median over utils is small', () => {
    const lines = files.filter(({ file }) => file.startsWith('utils/')).map(({ text }) => text.split('\n').length);
    lines.sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)] ?? 0).toBeLessThanOrEqual(70);
  });
});
