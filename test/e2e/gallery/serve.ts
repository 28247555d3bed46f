import path from 'node:path';
import { createServer } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** Serves the gallery from the sources on a free loopback port. */
export async function serveGallery(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    // Two galleries that are served at once must not write the same cache.
    cacheDir: path.join(root, '.output', `gallery-cache-${process.env.VITEST_POOL_ID}`),
    resolve: { alias: { '@': root } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    publicDir: false,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('the gallery has no port');
  return { url: `http://127.0.0.1:${address.port}/test/e2e/gallery/index.html`, close: () => server.close() };
}
