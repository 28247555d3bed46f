import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { CACHE, corpus, ROOT } from '../corpus/corpus';
import { DETECTORS } from './engine';
import { atLeast, atMost, type Figure, plain, shown, table } from './figure';
import { inForm, STRING_FORMS, type StringForm } from './forms';
import { inChromium } from './in-chromium';
import { growthWithCatalogue, HOSTILE_FLOOR, type HostileResult, hostileTexts, memoryOfFindings } from './in-node';
import { type LaneResult, median, type Round } from './lanes';
import { type Large, measureRealm, type RealmResult } from './realm';
import { type Sample, sampleOf } from './sample';

const BUNDLES = path.join(CACHE, 'bench');
const quick = process.argv.includes('--quick');
const withBrowser = !process.argv.includes('--no-browser');
const PLAN = quick
  ? { node: 4_000_000, chromium: 2_000_000, rounds: 3, cold: 3, memory: 16 }
  : { node: 16_000_000, chromium: 8_000_000, rounds: 9, cold: 7, memory: 64 };
const LANES = ['scan', 'detect', 'peers', 'limit'] as const;
/** The bridge's slice, milliseconds: `observe/content/slices.ts`. */
const SLICE = 6;
/** What lies in a store besides small values: the longest texts that are searched by form, and walked. */
const STORES: readonly Large[] = [
  { kind: 'none', length: 0 },
  { kind: 'text', length: 5_000_000 },
  { kind: 'json', length: 1_000_000 },
];

try {
  const figures = await measure();
  console.log(`\n${table(figures)}\n`);
  console.log('MB/s: million UTF-16 units a second. Ratios: medians over rounds of shuffled lanes in one process.');
  console.log('The limit reads texts from memory, not from the cache: indexOf of a character that no text holds.');
  const missed = figures.filter(({ met }) => met === false).length;
  if (missed > 0) console.error(`${missed} of ${figures.length} figures miss their floor.`);
  process.exitCode = missed > 0 ? 1 : 0;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function measure(): Promise<readonly Figure[]> {
  const packages = await corpus(console.log);
  const sample = sampleOf(packages, PLAN.node);
  const text = (bytes: Buffer) => bytes.toString('latin1');
  const texts: Sample<string> = { bundles: sample.bundles.map(text), data: sample.data.map(text) };
  checkForms(texts.bundles);
  console.log(
    `${DETECTORS.size} types; ${texts.bundles.length + texts.data.length} texts of ${packages.length} packages.`,
  );

  console.log('Node: lanes');
  const node = measureRealm(texts, PLAN.rounds);
  console.log('Node: cold start, catalogue, hostile texts, memory');
  const ordinary = texts.bundles.filter((_, i) => i % 4 === 0);
  const cold = await coldStart(texts.bundles);
  const growth = growthWithCatalogue(ordinary, quick ? 15 : 27);
  const hostile = hostileTexts(ordinary, quick);
  tellSlow(hostile);
  const memory = memoryOfFindings(texts.bundles, PLAN.memory);
  const figures = [
    ...realmFigures(`Node ${process.versions.node}`, node),
    shown('Node: loading the engine in a fresh process', `${plain(cold.load)} ms`),
    shown('Node: first 200,000 characters in it, cold', `${plain(cold.first)} ms (second time ${plain(cold.again)})`),
    atLeast(`speed with all ${DETECTORS.size} types, of that with 100`, growth, 0.9),
    ...hostile.flatMap(hostileFigures),
    atMost('heap held by a finding, texts let go', memory.each, 2_000, ' bytes', `${memory.findings} kept`),
    bridgeSize(),
  ];
  return withBrowser ? [...figures, ...(await chromiumFigures(sampleOf(packages, PLAN.chromium)))] : figures;
}

async function chromiumFigures(sample: Sample<Buffer>): Promise<readonly Figure[]> {
  console.log('Chromium: page and worker');
  const { version, page, worker, slices } = await inChromium(BUNDLES, sample, PLAN.rounds, STORES);
  return [
    ...realmFigures(`${version} page`, page),
    ...realmFigures(`${version} worker`, worker),
    ...slices.map(({ longest, total }, i) => {
      const { kind = 'none', length = 0 } = STORES[i] ?? {};
      const store = kind === 'none' ? 'store of 300 values' : `and one ${kind} of ${length}`;
      return atMost(`page: longest slice, ${store}`, longest, SLICE + 1, ' ms', `all ${plain(total)} ms`);
    }),
  ];
}

function realmFigures(realm: string, { bundles, oneByte, data, small, cold }: RealmResult): Figure[] {
  return [
    ...laneFigures(`${realm}, bundles`, bundles, true),
    ...laneFigures(`${realm}, bundles`, oneByte, false),
    ...laneFigures(`${realm}, JSON and maps`, data, false),
    shown(
      `${realm}: a value of 256 characters`,
      `scan ${plain(small.scan)}, detect ${plain(small.detect)}, inspect ${plain(small.inspect)} us`,
    ),
    shown(`${realm}: first scan of the realm, 200,000 characters`, `${plain(cold)} ms`),
  ];
}

function laneFigures(of: string, { form, rounds, characters, patterns }: LaneResult, floors: boolean): Figure[] {
  const speed = (lane: keyof Round) => plain(median(rounds.map((round) => characters / round[lane] / 1_000)));
  const ratio = (slow: keyof Round, fast: keyof Round) => median(rounds.map((round) => round[slow] / round[fast]));
  const speeds = LANES.map((lane) => `${lane} ${speed(lane)}`).join(', ');
  const name = `${of}, ${form}`;
  if (!floors) {
    const ratios = (['scan', 'detect'] as const)
      .map((lane) => `${lane} ${plain(ratio('peers', lane))}x peers`)
      .join(', ');
    return [shown(`${name}: MB/s`, `${speeds}; ${ratios}`)];
  }
  return [
    shown(`${name}: MB/s`, `${speeds}; ${patterns} patterns of peers`),
    ...(['scan', 'detect'] as const).flatMap((lane) => [
      atLeast(`${name}: ${lane} against the peers' model`, ratio('peers', lane), 60, 'x'),
      atLeast(`${name}: ${lane} as a share of the limit`, 100 * ratio('limit', lane), 5, '%'),
    ]),
  ];
}

function hostileFigures({ of, texts, shares, growth }: HostileResult): Figure[] {
  const slow = shares.filter(([, share]) => share < HOSTILE_FLOOR);
  const [name, share] = shares[0] ?? ['', 1];
  return [
    atLeast(
      `${of}: slowest of ${texts} hostile texts, of ordinary speed`,
      share,
      HOSTILE_FLOOR,
      '',
      `${name}; ${slow.length} below, median ${plain(median(shares.map(([, one]) => one)))}`,
    ),
    atMost(`${of}: hostile text four times as long, time over four`, growth[1], 1.5, '', growth[0]),
  ];
}

/** All slow ones in a file: the table names the slowest alone. */
function tellSlow(results: readonly HostileResult[]): void {
  const file = path.join(CACHE, 'bench-hostile.txt');
  const lines = results.flatMap(({ of, shares }) =>
    shares.filter(([, share]) => share < HOSTILE_FLOOR).map(([name, share]) => `${share.toFixed(4)} ${of} ${name}\n`),
  );
  writeFileSync(file, lines.join(''));
  if (lines.length > 0) console.log(`${lines.length} hostile texts below ${HOSTILE_FLOOR} of ordinary speed: ${file}`);
}

/** The lanes mean nothing if V8 does not hold the strings as they are named. */
function checkForms(texts: readonly string[]): void {
  const tags: Readonly<Record<StringForm, string>> = { 'one-byte': '"', 'two-byte': 'c' };
  for (const form of STRING_FORMS) {
    for (const text of texts) {
      // After the version come padding and the tag of the string's representation.
      const tag = String.fromCharCode(...serialize(inForm(text, form)).subarray(2, 4))
        .replace('\0', '')
        .charAt(0);
      if (tag !== tags[form])
        throw new Error(`V8 does not hold the text as a ${form} string (tag ${JSON.stringify(tag)}).`);
    }
  }
}

async function coldStart(texts: readonly string[]) {
  const file = path.join(BUNDLES, 'cold.txt');
  writeFileSync(file, texts.join('').slice(0, 200_000), 'latin1');
  const runs: { load: number; first: number; again: number }[] = [];
  for (let i = 0; i < PLAN.cold; i++) {
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(BUNDLES, 'cold.js'), file]);
    runs.push(JSON.parse(stdout));
  }
  const of = (part: 'load' | 'first' | 'again') => median(runs.map((run) => run[part]));
  return { load: of('load'), first: of('first'), again: of('again') };
}

function bridgeSize(): Figure {
  const file = path.join(ROOT, '.output/chrome-mv3/bridge.js');
  if (!existsSync(file)) return shown('bridge script, gzipped', 'not built: npm run build');
  return atMost(
    'bridge script as last built, gzipped',
    gzipSync(readFileSync(file), { level: 9 }).length / 1_000,
    40,
    ' kB',
  );
}
