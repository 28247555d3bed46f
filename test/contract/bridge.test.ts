import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { build, type Plugin } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { forBridge, forReader } from '@/entrypoints/bridge/build';
import { typeIdOf } from '@/utils/detect/type-ids';
import { inspect, inspectRequest } from '@/utils/engine';
import { sample } from '@/utils/lib/sample';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { SurfaceId } from '@/utils/model/surface';
import type { Candidate } from '@/utils/model/token';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BRIDGE = `
  import { find } from '@/utils/detect/find';
  import { scanByForm } from '@/utils/detect/detectors';
  import { isPlaceholder } from '@/utils/detect/placeholder';
  import { putFinding } from '@/utils/detect/reader';
  import { inspect, inspectRequest } from '@/utils/engine';
  putFinding(find, scanByForm, isPlaceholder);
  globalThis.engine = { inspect, inspectRequest };`;
const READER = `import reader from '@/entrypoints/reader'; reader.main();`;

/** The script that an extension build makes of this source, as one text. */
async function scriptOf(source: string, own: Plugin): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === '/entry.ts' ? id : null),
    load: (id) => (id === '/entry.ts' ? source : null),
  };
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': ROOT } },
    plugins: [entry, own],
    build: { write: false, minify: false, lib: { entry: '/entry.ts', formats: ['iife'], name: 'script' } },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

interface Document {
  readonly engine: { readonly inspect: typeof inspect; readonly inspectRequest: typeof inspectRequest };
  readonly bringReader: () => void;
}

const examples = import.meta.glob<() => { matches: readonly string[] }>('../../utils/detect/token-types/*.ts', {
  eager: true,
  import: 'examples',
});
const texts = Object.values(examples).flatMap((give) => give().matches);
const placed: readonly (readonly [surface: SurfaceId, key: string, value: string])[] = [
  ...texts.map((text) => ['local-storage', 'data', text] as const),
  ['local-storage', '@@auth0spajs@@::c1::api::openid', JSON.stringify({ body: { access_token: sample('', 40) } })],
  ['document-cookie', 'connect.sid', `s:${sample('', 32)}.${sample('', 43, undefined, 2)}`],
  ['document-cookie', 'theme', 'dark-and-a-very-long-name'],
  ['local-storage', 'feed', `<feed><item token="${sample('', 40)}">x</item></feed>`],
  ['url-fragment', 'access_token', sample('', 40)],
];

const NOW = { url: 'https://api.example.com/v1/notes?api_key=', method: 'GET' };
const request = {
  ...NOW,
  url: `${NOW.url}${sample('', 40)}`,
  headers: [
    ['Authorization', `Bearer ${sample('', 40, undefined, 3)}`],
    ['X-Api-Key', sample('', 40, undefined, 4)],
  ] as const,
};

describe('the engine as documents get it', () => {
  let bridge: string;
  let reader: string;
  beforeAll(async () => {
    [bridge, reader] = await Promise.all([scriptOf(BRIDGE, forBridge), scriptOf(READER, forReader)]);
  }, 60_000);

  function document(): Document {
    const context = vm.createContext({ NodeFilter: {}, URL, TextEncoder, TextDecoder, atob, btoa, URLSearchParams });
    vm.runInContext(bridge, context);
    return { engine: context.engine, bringReader: () => void vm.runInContext(reader, context) };
  }
  /** Across realms, and with the names of the types. */
  const told = (found: unknown): string =>
    JSON.stringify(found, (key, value) => (key === 'type' && typeof value === 'string' ? typeIdOf(value) : value));
  const read = <T>(found: T): T => JSON.parse(told(found));

  it('finds with the reader beside it what it finds in one piece', () => {
    const { engine, bringReader } = document();
    bringReader();
    const other = placed.filter(
      ([surface, key, value]) =>
        told(engine.inspect({ surface, key, value })) !== told(inspect({ surface, key, value })),
    );
    expect(other).toEqual([]);
    expect(told(engine.inspectRequest(request))).toEqual(told(inspectRequest(request)));
  });

  it('finds forms without the reader, and takes the rest for what only its use can prove', () => {
    const { engine } = document();
    const jwt = sampleJwt({ sub: 'me' });
    const { candidates } = read(engine.inspect({ surface: 'local-storage', key: 'a', value: `{"token":"${jwt}"}` }));
    expect(candidates).toMatchObject([{ type: 'jwt', path: '$.token', facts: {} }]);
    const opaque = read(engine.inspect({ surface: 'url-fragment', key: 'access_token', value: sample('', 40) }));
    expect([opaque.candidates, opaque.leaves.length]).toEqual([[], 1]);
    const basic = btoa('ada:correct-horse-battery');
    const credential = engine.inspect({ surface: 'local-storage', key: 'a', value: basic });
    expect(read(credential)).toEqual({ candidates: [], leaves: [] });
    expect(read(engine.inspectRequest(request)).credentials).toEqual([]);
  });

  it('finds each type by its form, with or without the reader', () => {
    const { engine } = document();
    const missed = (candidates: readonly Candidate[], all: readonly Candidate[]) =>
      all.filter(
        ({ confidence, digest }) => confidence === 'certain' && !candidates.some((one) => one.digest === digest),
      );
    for (const value of texts) {
      const place = { surface: 'local-storage', key: 'data', value } as const;
      expect(missed(engine.inspect(place).candidates, inspect(place).candidates), value).toEqual([]);
    }
  });
});

describe('modules that give way to others in documents', () => {
  const files = readdirSync(path.join(ROOT, 'utils'), { recursive: true, encoding: 'utf8' });
  const siblings = files.filter(
    (file) => /\.(?:bridge|reader)\.ts$/.test(file) && !file.endsWith('type-list.bridge.ts'),
  );

  const namesIn = (file: string) => {
    const source = readFileSync(path.join(ROOT, 'utils', file), 'utf8');
    return [
      ...source.matchAll(/^export (?:const|class|(?:async )?function\*?) (\w+)/gm),
      ...source.matchAll(/^export \{ (\w+) \} from/gm),
    ].map(([, name]) => name);
  };

  it.each(siblings)('%s stands for a module with the same names', (file) => {
    const own = namesIn(file);
    expect(own.length).toBeGreaterThan(0);
    expect(namesIn(file.replace(/\.(?:bridge|reader)\.ts$/, '.ts'))).toEqual(expect.arrayContaining(own));
  });
});
