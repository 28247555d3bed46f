import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

export type ScriptOrder = 'bridge-first' | 'page-first';

/**
 * Writes a small extension into `outDir`: the hooks as they are, a bridge that only listens, both on 127.0.0.1 and not on
 * localhost, so that the same page can be looked at with and without them.
 */
export async function buildHooksExtension(outDir: string, order: ScriptOrder): Promise<void> {
  for (const name of ['bridge', 'page']) {
    await build({
      configFile: false,
      root: path.resolve(import.meta.dirname, '../../..'),
      resolve: { alias: { '@': path.resolve(import.meta.dirname, '../../..') } },
      logLevel: 'error',
      publicDir: false,
      build: {
        outDir,
        emptyOutDir: false,
        target: 'esnext',
        lib: {
          entry: path.join(import.meta.dirname, `${name}-entry.ts`),
          formats: ['iife'],
          name: 'unused',
          fileName: () => `${name}.js`,
        },
      },
    });
  }
  const common = {
    matches: ['http://127.0.0.1/*'],
    run_at: 'document_start',
    all_frames: true,
    match_origin_as_fallback: true,
  };
  const scripts = [
    { ...common, js: ['bridge.js'] },
    { ...common, js: ['page.js'], world: 'MAIN' },
  ];
  const manifest = {
    manifest_version: 3,
    name: 'page hooks under test',
    version: '1.0.0',
    host_permissions: ['http://127.0.0.1/*'],
    content_scripts: order === 'bridge-first' ? scripts : [...scripts].reverse(),
    browser_specific_settings: { gecko: { id: 'page-hooks@tokenwitness.dev' } },
  };
  writeFileSync(path.join(outDir, 'manifest.json'), JSON.stringify(manifest));
}
