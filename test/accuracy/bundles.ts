import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from '../corpus/corpus';

const PLACES = [
  '.cache/corpus/react-dom@19.3.1/package/cjs/react-dom-client.production.js',
  '.cache/corpus/jquery@4.0.0/package/dist/jquery.min.js',
  '.cache/corpus/vue@3.5.45/package/dist/vue.global.prod.js',
  '.cache/corpus/three@0.187.0/package/build/three.module.min.js',
  'node_modules/axe-core/axe.min.js',
  'node_modules/oidc-client-ts/dist/browser/oidc-client-ts.min.js',
  'node_modules/preact/dist/preact.min.js',
];
const LENGTH = 30_000;

/** Stretches of real bundles to plant in: of the corpus where it is there, else of what is installed. UTF-16 units. */
export function bundlesAround(length: number = LENGTH): readonly string[] {
  const found = PLACES.map((place) => path.join(ROOT, place)).filter((file) => existsSync(file));
  if (found.length === 0) throw new Error(`No bundle to plant in, neither in ${CACHE} nor in node_modules.`);
  return found
    .map((file) => readFileSync(file, 'utf8'))
    .map((text) => text.slice(0, Math.max(text.indexOf(';') + 1, length)));
}
