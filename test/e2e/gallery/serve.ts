import path from 'node:path';
import { build, preview } from 'vite';

const root = import.meta.dirname;
const sources = path.resolve(root, '../../..');

/** Builds the gallery once, so that each look at it loads a few files and not every module, and serves it on a free loopback port. */
export async function serveGallery(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  // Two galleries that are built at once must not write into the same folder.
  const outDir = path.join(sources, '.output', `gallery-${process.env.VITEST_POOL_ID}`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    resolve: { alias: { '@': sources } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: ['index', 'panel', 'dashboard'].map((name) => path.join(root, `${name}.html`)) },
    },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('the gallery has no port');
  return { url: `http://127.0.0.1:${address.port}/index.html`, close: () => server.close() };
}
