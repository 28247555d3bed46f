import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT } from '../corpus/corpus.ts';

/** `node test/accuracy/build.ts`: bundles the accuracy run, with the engine in it, into `.cache/accuracy/bundle/`. */
await build({
  configFile: false,
  root: ROOT,
  publicDir: false,
  logLevel: 'warn',
  plugins: [
    {
      // Builders of examples draw other characters in every round.
      name: 'seeded-samples',
      enforce: 'pre',
      async resolveId(source, importer, options) {
        if (!/\/sample(?:\.ts)?$/.test(source) || importer?.includes('test/accuracy')) return null;
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        const isSample = found?.id.endsWith('utils/lib/sample.ts');
        return isSample ? path.join(ROOT, 'test/accuracy/seeded-sample.ts') : found;
      },
    },
  ],
  build: {
    outDir: path.join(CACHE, 'accuracy/bundle'),
    emptyOutDir: true,
    target: 'es2023',
    minify: false,
    ssr: true,
    rollupOptions: {
      input: { main: path.join(ROOT, 'test/accuracy/main.ts') },
      external: [...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
});
