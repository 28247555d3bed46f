import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** What each room may import of ours; it also imports itself. The longest matching folder is a file's room. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'utils/lib': ['utils/model'],
  'utils/model': [],
  'utils/detect': ['utils/lib', 'utils/model'],
  'utils/identify': ['utils/lib', 'utils/model', 'utils/detect'],
  'utils/remedy': ['utils/model'],
  'utils/assess': ['utils/lib', 'utils/model', 'utils/remedy'],
  'utils/export': ['utils/lib', 'utils/model', 'utils/remedy', 'utils/detect/guidance.ts'],
  'utils/sql': ['utils/lib', 'utils/model', 'utils/assess/traffic'],
  'utils/database': ['utils/lib', 'utils/model', 'utils/sql'],
  'utils/engine.ts': ['utils/detect', 'utils/identify', 'utils/assess', 'utils/lib', 'utils/model'],
  'utils/ledger': ['utils/lib', 'utils/model'],
  'utils/archive': ['utils/lib', 'utils/model', 'utils/ledger'],
  'utils/observe/page': ['utils/model'],
  'utils/observe/content': ['utils/model', 'utils/lib', 'utils/platform'],
  'utils/observe/worker': ['utils/model', 'utils/lib', 'utils/platform'],
  'utils/observe/devtools': ['utils/model', 'utils/lib', 'utils/platform'],
  'utils/observe/logs': ['utils/model', 'utils/lib'],
  'utils/observe/files': [
    'utils/model',
    'utils/lib',
    'utils/observe/logs',
    'utils/observe/node/files/text-encoding.ts',
    'utils/observe/node/files/peek.ts',
    'utils/observe/node/imported.ts',
    'utils/observe/node/parts',
  ],
  'utils/observe/node': [
    'utils/model',
    'utils/lib',
    'utils/observe/logs',
    'utils/messages/protocol.ts',
    'public/_locales/en/messages.json',
  ],
  'utils/record': [
    'utils/lib',
    'utils/model',
    'utils/detect',
    'utils/identify',
    'utils/engine.ts',
    'utils/assess',
    'utils/export',
    'utils/ledger',
    'utils/archive',
    'utils/messages',
    'utils/observe/content',
    'utils/observe/worker',
    'utils/observe/devtools',
    'utils/observe/files',
    'utils/observe/logs',
    'utils/observe/node/imported.ts',
    'utils/observe/node/har',
    'utils/observe/node/parts/items-of.ts',
    'utils/observe/node/parts/recognise.ts',
    'utils/observe/node/surfaces',
    'utils/platform',
  ],
  'utils/messages': ['utils/model', 'utils/lib', 'utils/ledger/prove.ts', 'utils/platform'],
  'utils/platform': ['utils/model', 'utils/lib'],
  'utils/pages': [
    'utils/model',
    'utils/lib',
    'utils/export',
    'utils/ledger/digest.ts',
    'utils/ledger/sign.ts',
    'utils/archive',
    'utils/messages',
    'utils/platform',
    'utils/remedy',
  ],
  'utils/demo': ['utils/lib', 'utils/model', 'utils/identify'],
  components: [
    'utils/model',
    'utils/remedy',
    'utils/export',
    'utils/detect/guidance.ts',
    'utils/detect/sdk.ts',
    'utils/lib/readable-again.ts',
    'utils/messages/protocol.ts',
    'utils/messages/act-protocol.ts',
    'utils/messages/case-protocol.ts',
  ],
  entrypoints: ['utils', 'components', 'public/_locales/en/messages.json', 'package.json'],
};

/** Packages that one room alone may import. */
export const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['utils/platform/browser.ts'],
  '@zip.js/zip.js': ['utils/archive/zip.ts', 'utils/observe/files/zip.ts'],
  idb: ['utils/ledger/idb-store.ts', 'utils/ledger/idb-connect.ts', 'utils/ledger/schema.ts'],
  tldts: ['utils/lib/site.ts'],
  preact: ['components', 'entrypoints'],
  '@preact/signals': ['components', 'entrypoints'],
  'puppeteer-core': ['utils/observe/node', 'entrypoints/cli'],
  yauzl: ['utils/observe/node/files/archive.ts'],
  'tar-stream': ['utils/observe/node/files/archive.ts'],
  '@duckdb/node-api': ['utils/database/open.ts'],
  commander: ['entrypoints/cli'],
  'ipaddr.js': ['utils/lib/ip-address.ts', 'utils/assess/traffic'],
  papaparse: ['utils/observe/logs/formats/csv.ts'],
};

/** Who may know the one type that holds a raw value. */
export const MAY_SEE_RAW: readonly string[] = [
  'utils/observe',
  'utils/detect',
  'utils/identify',
  'utils/engine.ts',
  'utils/messages/page-channel.ts',
  'utils/record/document-recorder.ts',
  'entrypoints/cli/library.ts',
];

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export function sources(): readonly SourceFile[] {
  return ['utils', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => {
        const file = path.posix.join(folder, name.split(path.sep).join('/'));
        const text = readFileSync(path.join(ROOT, file), 'utf8');
        return { file, text, imports: importsOf(text) };
      }),
  );
}

function importsOf(text: string): readonly Import[] {
  const statics = [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)];
  const dynamics = [...text.matchAll(/\bimport\(\s*'([^']+)'/g)];
  return [
    ...statics.map(([, type, specifier = '']) => ({ specifier, typeOnly: type !== undefined })),
    ...dynamics.map(([, specifier = '']) => ({ specifier, typeOnly: false })),
  ];
}

/** Path from the root of what a relative or `@/` import names, or null for a package. */
export function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return null;
}

export function roomOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((room) => within(file, room))
    .sort((a, b) => b.length - a.length)[0];
}

export const within = (file: string, place: string) =>
  file === place || file.startsWith(`${place}/`) || `${file}.ts` === place || `${file}.tsx` === place;
