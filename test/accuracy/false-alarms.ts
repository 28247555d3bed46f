import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { detect } from '../../utils/detect/detect';
import type { Confidence } from '../../utils/model/token';
import { CACHE, corpus, ROOT, type Unpacked } from '../corpus/corpus';

/** A key that a package publishes by design, looked at by a person. `sha256`: of the UTF-8 value, hexadecimal. */
interface Published {
  readonly package: string;
  readonly sha256: string;
  readonly reason: string;
}

interface Alarm {
  readonly package: string;
  readonly file: string;
  readonly type: string;
  readonly confidence: Confidence;
  readonly publishable: boolean;
  readonly sha256: string;
  readonly context: string;
}

const MB = 1_000_000;
const CONTEXT = 40;
/** Findings at firm or better in 100 MB of real bundles, known published keys taken out. */
const CEILING = 2;
const REPORT = path.join(CACHE, 'false-alarms.txt');
const LIST = path.join(ROOT, 'test/accuracy/known-published.json');
/** What is left, each with the reason for which it is found. */
const EXPLAINED = path.join(ROOT, 'test/accuracy/explained.json');

try {
  const packages = await corpus(console.log);
  const known = listed(LIST);
  const explained = listed(EXPLAINED);
  const from = performance.now();
  const found = packages.map((unpacked) => ({ unpacked, alarms: alarmsIn(unpacked) }));
  const seconds = (performance.now() - from) / 1_000;
  const bytes = packages.reduce((all, one) => all + one.bytes, 0);
  const all = found.flatMap(({ alarms }) => alarms);
  const open = all.filter((alarm) => !known.has(idOf(alarm)));
  const firm = open.filter(({ confidence }) => confidence !== 'tentative');
  const unexplained = firm.filter((alarm) => !explained.has(idOf(alarm)));
  const rate = (count: number) => ((count / bytes) * 100 * MB).toFixed(2);

  const lines = [
    `${(bytes / MB).toFixed(0)} MB of ${packages.length} packages in ${seconds.toFixed(0)} s; ${known.size} known published keys, found ${all.length - open.length} times.`,
    '',
    'findings by type and confidence: count, distinct values, packages',
    ...byType(open),
    '',
    'findings by package: MB, firm or better, tentative',
    ...found.map(({ unpacked, alarms }) =>
      packageLine(
        unpacked,
        alarms.filter((alarm) => open.includes(alarm)),
      ),
    ),
    '',
    `tentative: ${open.length - firm.length}, ${rate(open.length - firm.length)} per 100 MB`,
    `firm or better: ${firm.length}, ${rate(firm.length)} per 100 MB, wanted at most ${CEILING}; ${distinct(firm)} distinct values`,
    `not explained in test/accuracy/explained.json: ${distinct(unexplained)}, wanted none`,
  ];
  console.log(lines.join('\n'));
  writeFileSync(REPORT, `${[...lines, '', ...details(open)].join('\n')}\n`);
  console.log(`Each of them, redacted: ${REPORT}`);
  process.exitCode = (firm.length / bytes) * 100 * MB > CEILING || unexplained.length > 0 ? 1 : 0;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function listed(file: string): ReadonlyMap<string, Published> {
  return new Map((JSON.parse(readFileSync(file, 'utf8')) as Published[]).map((one) => [idOf(one), one]));
}

function idOf(one: Pick<Alarm, 'package' | 'sha256'>): string {
  return `${one.package} ${one.sha256}`;
}

function alarmsIn({ name, files }: Unpacked): Alarm[] {
  return files.flatMap(({ file, absolute }) => {
    const text = readFileSync(absolute, 'utf8');
    return detect(text).map(({ type, start, end, confidence, publishable }) => ({
      package: name,
      file,
      type,
      confidence,
      publishable,
      sha256: createHash('sha256').update(text.slice(start, end)).digest('hex'),
      context: contextOf(text, start, end),
    }));
  });
}

/** 40 characters to each side; of the value its first four characters and its length, of other long runs the same. */
function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const short = (part: string) => part.replace(/[\w+/=-]{16,}/g, hidden).replace(/\s{1,40}/g, ' ');
  return `${short(before)}«${hidden(text.slice(start, end).replace(/\s/g, ' '))}»${short(after)}`;
}

function hidden(value: string): string {
  return `${value.slice(0, 4)}…(${value.length})`;
}

function byType(alarms: readonly Alarm[]): string[] {
  const groups = Map.groupBy(alarms, ({ type, confidence, publishable }) =>
    [confidence.padEnd(9), type, publishable ? '(publishable)' : ''].join(' ').trim(),
  );
  return [...groups]
    .sort(([a, some], [b, others]) => a.slice(0, 9).localeCompare(b.slice(0, 9)) || others.length - some.length)
    .map(([group, some]) => {
      const from = new Set(some.map((alarm) => alarm.package));
      return `${String(some.length).padStart(7)} ${String(distinct(some)).padStart(6)} ${String(from.size).padStart(3)}  ${group}`;
    });
}

function packageLine({ name, version, bytes }: Unpacked, alarms: readonly Alarm[]): string {
  const firm = alarms.filter(({ confidence }) => confidence !== 'tentative').length;
  return `${(bytes / MB).toFixed(1).padStart(7)} ${String(firm).padStart(6)} ${String(alarms.length - firm).padStart(6)}  ${name}@${version}`;
}

function distinct(alarms: readonly Alarm[]): number {
  return new Set(alarms.map(idOf)).size;
}

/** One line for each distinct value of a package: where it is first, how often, and what stands around it. */
function details(alarms: readonly Alarm[]): string[] {
  const groups = Map.groupBy(alarms, (alarm) => `${alarm.type} ${alarm.package} ${alarm.sha256}`);
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, some]) => {
      const [first] = some;
      if (!first) return '';
      const times = some.length > 1 ? ` x${some.length}` : '';
      return `${first.type} ${first.confidence}${times} ${first.package}/${first.file}\n    ${first.context}\n    sha256 ${first.sha256}`;
    });
}
