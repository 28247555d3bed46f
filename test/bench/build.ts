import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT } from '../corpus/corpus.ts';

const PACKAGES = ['puppeteer-core', '@duckdb/node-api'];

/** `node test/bench/build.ts`: bundles the bench and the false-alarm run, with the engine in them, into `.cache/bench/`. */
await build({
  configFile: false,
  root: ROOT,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: path.join(CACHE, 'bench'),
    emptyOutDir: true,
    target: 'es2023',
    minify: false,
    ssr: true,
    rollupOptions: {
      input: {
        main: path.join(ROOT, 'test/bench/main.ts'),
        page: path.join(ROOT, 'test/bench/page.ts'),
        cold: path.join(ROOT, 'test/bench/cold.ts'),
        ledger: path.join(ROOT, 'test/bench/ledger.ts'),
        'ledger-page': path.join(ROOT, 'test/bench/ledger-page.ts'),
        investigate: path.join(ROOT, 'test/bench/logs/main.ts'),
        'duckdb-count': path.join(ROOT, 'test/bench/logs/duckdb-count.ts'),
        'page-cost': path.join(ROOT, 'test/bench/page-cost.ts'),
        'false-alarms': path.join(ROOT, 'test/accuracy/false-alarms.ts'),
      },
      external: [...builtinModules, /^node:/, ...PACKAGES],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: PACKAGES },
});
