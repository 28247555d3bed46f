import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { detect } from '../../utils/detect/detect';
import { CACHE } from '../corpus/corpus';
import { bundlesAround } from './bundles';
import { dumpsOfSdks } from './dumps';
import { HARMLESS } from './harmless';
import { judgeDump } from './judge-dump';
import type { Laid } from './layouts';
import { judgeLaid, layoutsOf, layoutsOfDumps } from './layouts';
import type { Case, Judged } from './plant';
import { casesOf, judge } from './plant';
import { Score } from './score';
import { redacted, Tally } from './table';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    embedding: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
const HARMLESS_TEXTS = 100;
const REPORT = path.join(CACHE, 'accuracy/report.txt');

const rounds = Array.from({ length: Number(values.rounds) }, (_, round) => round);
const plan = {
  rounds,
  wordings: 2,
  bundles: bundlesAround(),
  only: values.only ?? null,
  embedding: values.embedding ?? null,
};
const score = new Score();
const tallies = ['type', 'kind × embedding', 'layout'].map((name) => [name, new Tally()] as const);
const misses: string[] = [];
const alarms: string[] = [];
let count = 0;
const from = performance.now();

for (const one of casesOf(plan)) {
  const judged = judge(one);
  count++;
  score.addPlanted(one, judged);
  const groups: Record<string, string> = { type: one.type, 'kind × embedding': `${one.kind} ${one.embedding}` };
  for (const [name, tally] of tallies) if (groups[name]) tally.add(groups[name], judged.outcome);
  if (judged.outcome !== 'found') misses.push(missLine(one, judged));
  for (const { type, start, end, confidence: sureness } of judged.elsewhere)
    alarms.push(
      `${type} ${sureness} beside ${one.type} ${one.embedding} ${one.seed}  ${redacted(one.text, start, end)}`,
    );
  if (values.show)
    console.log(
      `--- ${one.type} · ${one.embedding} · ${one.seed}: ${judged.outcome} ${judged.instead}\n${one.text.slice(0, 2_000)}`,
    );
}

const harmless = harmlessLines();
const sdks = values.only ? [] : await sdkLines();
const lines = [
  `${count} texts with a planted token, in ${((performance.now() - from) / 1_000).toFixed(1)} s`,
  ...score.lines,
  ...harmless,
  ...sdks,
  '',
  ...(values.only || values.embedding
    ? []
    : ['under its floor', ...(score.short.length > 0 ? score.short : ['nothing'])]),
];
console.log(lines.join('\n'));
const details = [
  ...tallies.flatMap(([name, tally]) => tally.lines(`by ${name}`)),
  '',
  'misses',
  ...misses,
  '',
  'told beside',
  ...alarms,
];
writeFileSync(REPORT, `${[...lines, ...details].join('\n')}\n`);
process.exitCode = !values.only && !values.embedding && score.short.length > 0 ? 1 : 0;

function missLine({ type, embedding, seed, text, shown }: Case, { outcome, instead }: Judged): string {
  const start = text.indexOf(shown);
  const told = instead.length > 0 ? ` [${instead.join(', ')}]` : '';
  return `${outcome}${told} ${type} · ${embedding} · ${seed}  ${redacted(text, start, start + shown.length)}`;
}

/** What is told of texts with nothing to find: wrong each time. Real bundles are looked over by `npm run false-alarms`. */
function harmlessLines(): readonly string[] {
  const rows = Object.entries(HARMLESS).map(([name, make]) => {
    const told = Array.from({ length: HARMLESS_TEXTS }, (_, seed) => detect(make(seed * 100 + 1))).flat();
    const sure = told.filter(({ confidence, publishable }) => confidence !== 'tentative' && !publishable).length;
    score.tell('texts with nothing to find', 0, sure);
    return [
      name.padEnd(34),
      String(HARMLESS_TEXTS).padStart(6),
      String(sure).padStart(6),
      String(told.length - sure).padStart(10),
    ];
  });
  return ['', `${'nothing to find in'.padEnd(34)}  texts   sure  tentative`, ...rows.map((row) => row.join(' '))];
}

/** Layouts by the samples of their profiles, and what SDKs leave that are run now. */
async function sdkLines(): Promise<readonly string[]> {
  for (const round of rounds) for (const laid of layoutsOf(round)) addLaid(laid, 'layouts of SDKs');
  const dumps = await dumpsOfSdks('1', console.log);
  for (const laid of layoutsOfDumps(dumps)) addLaid(laid, 'storage of SDKs that were run');
  const tally = new Tally();
  const judged = dumps.map(judgeDump);
  for (const { told } of judged) for (const { dump, outcome } of told) tally.add(dump, outcome);
  return [
    ...tally.lines('by SDK that was run'),
    ...judged.flatMap(({ told }) =>
      told.filter(({ outcome }) => outcome !== 'found').map((one) => JSON.stringify(one)),
    ),
    ...judged.flatMap(({ alarms }) => alarms.map((one) => `alarm ${JSON.stringify(one)}`)),
  ];
}

function addLaid(laid: Laid, corpus: string): void {
  score.addLaid(laid, corpus);
  for (const { key, role, outcome, type } of judgeLaid(laid).told) {
    for (const [name, tally] of tallies) if (name === 'layout') tally.add(laid.layout, outcome);
    if (outcome !== 'found') misses.push(`${outcome} ${type} ${laid.layout} · ${laid.way} · ${key} ${role}`);
  }
}
