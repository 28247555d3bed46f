import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT } from '../corpus/corpus.ts';

const DATABASES = ['@duckdb/node-api', '@electric-sql/pglite'];

/** `node test/simulation/build.ts`: bundles the simulation, with the judge in it, into `.cache/simulation/`. */
await build({
  configFile: false,
  root: ROOT,
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: { '@': ROOT } },
  build: {
    outDir: path.join(CACHE, 'simulation'),
    emptyOutDir: true,
    target: 'es2023',
    minify: false,
    ssr: true,
    rollupOptions: {
      input: { main: path.join(ROOT, 'test/simulation/main.ts') },
      external: [...builtinModules, /^node:/, ...DATABASES],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: DATABASES },
});
