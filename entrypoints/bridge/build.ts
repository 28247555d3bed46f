import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { minify } from 'terser';
import type { Plugin } from 'vite';

const DETECT = path.resolve(import.meta.dirname, '../../utils/detect');
const TYPES = path.join(DETECT, 'token-types');

const typeIds = () =>
  readdirSync(TYPES)
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

/** Types that code names by their id. */
const isNamed = (id: string): boolean =>
  id === 'jwt' || /\bdefineStructure\(/.test(readFileSync(path.join(TYPES, `${id}.ts`), 'utf8'));

/** The module with all types, where a number to the base 36 stands for most ids: names would be a tenth of the script. */
function numberedTypes(): string {
  const ids = typeIds();
  const names = ids.flatMap((id, index) => (isNamed(id) ? [`${index}: '${id}'`] : []));
  return [
    ...ids.map((id) => `import './token-types/${id}.ts';`),
    "import { LIST } from './type-list.bridge.ts';",
    `const NAMED = { ${names.join(', ')} };`,
    "export const TYPE_MODULES = LIST.map((detector, index) => [NAMED[index] ?? '#' + index.toString(36), detector]);",
  ].join('\n');
}

/** A type that puts itself on the list: each name of a variable would count. */
function listed(code: string): string {
  const own = code.replace('export const detector =', 'LIST[LIST.length] =');
  if (own === code) throw new Error('a token type has no detector');
  return `import { LIST } from '../type-list.bridge.ts';\n${own}`;
}

/** Modules that have a sibling of this kind give way to it: `x.ts` to `x.bridge.ts`. */
const siblings = (kind: 'bridge' | 'reader'): NonNullable<Plugin['resolveId']> =>
  async function resolveSibling(source, importer, options) {
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const sibling = found?.id.replace(/(?<!\.bridge|\.reader)\.ts$/, `.${kind}.ts`);
    return found && sibling !== found.id && sibling && existsSync(sibling) ? sibling : found;
  };

/** Keeps small what every frame loads: the siblings ask the reader, and the types have numbers in place of names. */
export const forBridge: Plugin = {
  name: 'for-bridge',
  enforce: 'pre',
  resolveId: siblings('bridge'),
  load: (id) => (id === path.join(DETECT, 'type-modules.ts') ? numberedTypes() : null),
  transform: (code, id) => (path.dirname(id) === TYPES ? { code: listed(code), moduleSideEffects: true } : null),
};

/** The reader finds with the bridge's scan, and needs no more of the types than their names. */
export const forReader: Plugin = {
  name: 'for-reader',
  enforce: 'pre',
  resolveId: siblings('reader'),
  load: (id) =>
    id === path.join(DETECT, 'type-id-list.ts')
      ? `export const TYPE_IDS = ${JSON.stringify(typeIds().join(' '))}.split(' ');`
      : null,
};

/** What WXT puts around a script of the page's world: a promise, and a word on the console that production never says. */
const MAIN_WORLD = '\0virtual:wxt-content-script-main-world-entrypoint?';
/** The name by which a surface is known, in the path by which it is imported. */
const SURFACE = /"[./]*(?:utils)?\/observe\/page\/surfaces\/([\w-]+)\.ts"/g;

/** Leaves of the page's script what runs, and of its surfaces' paths their names. */
export const forPage: Plugin = {
  name: 'for-page',
  enforce: 'pre',
  load: (id) =>
    id.startsWith(MAIN_WORLD)
      ? `import script from ${JSON.stringify(id.slice(MAIN_WORLD.length))};\nscript.main();`
      : null,
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const code = chunk.code.replace(SURFACE, '"$1"');
      if (code === chunk.code || /\basync\s*\(\)\s*=>/.test(code))
        throw new Error('the page script is not built as it was');
      chunk.code = code;
    }
  },
};

/** Minifies twice more what every frame loads: a fiftieth is left to be had. */
export const smaller: Plugin = {
  name: 'smaller',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (let round = 0; round < 2; round++) {
        const { code } = await minify(chunk.code, {
          ecma: 2020,
          compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
          format: { quote_style: 2 },
        });
        chunk.code = code ?? chunk.code;
      }
    }
  },
};
