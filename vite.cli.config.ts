import { chmodSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { libraryTypes } from './entrypoints/cli/library-types.ts';

const root = import.meta.dirname;
const outDir = path.resolve(root, '.output/cli');
const entry = (name: string) => path.resolve(root, 'entrypoints/cli', name);

/** Adds what a bundler does not make: the types of the library, and the right to run the command. */
const finish: Plugin = {
  name: 'finish',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'index.d.ts', source: libraryTypes(root) });
  },
  writeBundle: () => chmodSync(path.join(outDir, 'tokenwitness.js'), 0o755),
};

/** `index.js` is the library, `tokenwitness.js` the command, `start.js` what `npm start` runs. */
export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    sourcemap: false,
    ssr: true,
    rollupOptions: {
      input: { index: entry('library.ts'), tokenwitness: entry('main.ts'), start: entry('start.ts') },
      external: [...builtinModules, /^node:/, 'puppeteer-core', '@duckdb/node-api'],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // Beside the entries: the extension is found relative to this folder.
        chunkFileNames: '[name]-[hash].js',
        banner: (chunk) => (chunk.name === 'tokenwitness' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
  ssr: { noExternal: true, external: ['puppeteer-core', '@duckdb/node-api'] },
  plugins: [finish],
});
