import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE, ROOT } from '../../corpus/corpus';
import { plain } from '../figure';
import { generate } from './generate';
import { measured, type Taken } from './measure';

// `npm run bench:investigate [-- megabytes] [--one] [--only cloudtrail|combined]`: one after the other, in one run. `--one`: CloudTrail as
// a single document.

const { values, positionals } = parseArgs({
  options: { one: { type: 'boolean', default: false }, only: { type: 'string' } },
  allowPositionals: true,
});
const megabytes = Number(positionals[0] ?? 1_024);
if (!(megabytes >= 1)) throw new Error('Megabytes of each log, such as: npm run bench:investigate -- 200');
/** Megabytes; with a gigabyte in one text DuckDB had not counted after four minutes of processor time. */
const DOCUMENT_LIMIT = 100;
const PROGRAM = path.join(ROOT, '.output/cli/tokenwitness.js');
const folder = path.join(CACHE, 'bench-logs');

type Counts = readonly number[];
interface Lane {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly counts: (taken: Taken) => Counts;
}

const JQ_OF_COMBINED = [
  '-Rnc',
  'reduce (inputs | split("\\"")[-2] | select(startswith("Bearer "))) as $token ({}; .[$token] += 1)',
];
const printed = ({ out }: Taken): Counts => Object.values(JSON.parse(out) as Record<string, number>);

try {
  console.log(`${megabytes} MB of each log`);
  const { cloudtrail, combined } = generate(folder, megabytes * 1_000_000, values.one);
  const shape = values.one ? 'one document' : 'documents of 8 MB';
  if (values.only !== 'combined')
    await compare(
      `CloudTrail, ${shape}`,
      cloudtrail,
      jqOfCloudtrail(cloudtrail),
      values.one ? 'document' : 'documents',
    );
  if (values.only !== 'cloudtrail') await compare('combined', combined, JQ_OF_COMBINED.concat(combined), 'combined');
  console.log('\ninvestigate also fingerprints, redacts, judges and reports; jq and DuckDB only count uses by token.');
  console.log(
    'MB/s of the wall clock; processor: seconds of all threads; peak: memory of the process; x: of investigate.',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(title: string, log: string, jq: readonly string[], kind: string): Promise<void> {
  const report = path.join(folder, 'report.json');
  const database = path.join(folder, 'uses.duckdb');
  const args = [PROGRAM, 'investigate', log, '--format', 'json', '--output', report, '--fail-on', 'none', '--quiet'];
  const own = () => usesIn(report);
  const lanes: readonly Lane[] = [
    { name: 'investigate', program: process.execPath, args, counts: own },
    { name: 'investigate --database', program: process.execPath, args: [...args, '--database', database], counts: own },
    { name: 'jq', program: 'jq', args: jq, counts: printed },
    {
      name: 'DuckDB',
      program: process.execPath,
      args: [path.join(CACHE, 'bench/duckdb-count.js'), kind, log],
      counts: printed,
    },
  ];
  const rows: string[][] = [['', 'seconds', 'MB/s', 'processor s', 'peak MB', 'uses', 'time', 'processor']];
  let first: (Pick<Taken, 'seconds' | 'processor'> & { readonly counts: string }) | null = null;
  for (const { name, program, args: given, counts } of lanes) {
    if (name === 'DuckDB' && kind === 'document' && megabytes > DOCUMENT_LIMIT) {
      rows.push([name, `not run: one text of more than ${DOCUMENT_LIMIT} MB takes it many minutes`]);
      continue;
    }
    const taken = await measured(program, given).catch((error: NodeJS.ErrnoException) => error);
    if (taken instanceof Error) {
      rows.push([name, taken.code === 'ENOENT' ? 'not installed' : taken.message]);
      continue;
    }
    if (taken.code !== 0) {
      rows.push([name, `exit ${taken.code}: ${taken.err.trim().split('\n').at(-1) ?? ''}`.slice(0, 100)]);
      continue;
    }
    const found = counts(taken).toSorted((a, b) => a - b);
    first ??= { ...taken, counts: found.join() };
    if (found.join() !== first.counts) throw new Error(`${title}: ${name} counts otherwise: ${found.slice(0, 5)} …`);
    rows.push([
      name,
      plain(taken.seconds),
      plain(bytesOf(log) / 1e6 / taken.seconds),
      taken.processor === null ? '-' : plain(taken.processor),
      taken.peak === null ? '-' : plain(taken.peak / 1e6),
      found.reduce((sum, count) => sum + count, 0).toLocaleString('en'),
      `${plain(taken.seconds / first.seconds)}x`,
      taken.processor === null || first.processor === null ? '-' : `${plain(taken.processor / first.processor)}x`,
    ]);
  }
  const size = existsSync(database) ? `; the database has ${plain(statSync(database).size / 1e6)} MB` : '';
  console.log(`\n${title}: ${plain(bytesOf(log) / 1e6)} MB${size}`);
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row.length > 2 ? (row[column] ?? '').length : 0)), column === 0 ? 22 : 0),
  );
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(row.length > 2 ? (widths[column] ?? 0) : 0),
        )
        .join('  '),
    );
}

/** The streaming form where the document is one: jq would hold it whole otherwise. */
function jqOfCloudtrail(log: string): readonly string[] {
  const files = readdirSync(log).map((name) => path.join(log, name));
  return values.one
    ? [
        '-nc',
        '--stream',
        'reduce (inputs | select(length == 2 and .[0][2:] == ["userIdentity", "accessKeyId"])[1]) as $key ({}; .[$key] += 1)',
        ...files,
      ]
    : ['-nc', 'reduce (inputs | .Records[].userIdentity.accessKeyId | values) as $key ({}; .[$key] += 1)', ...files];
}

function usesIn(report: string): Counts {
  const { tokens } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly tokens: readonly { readonly uses: number }[];
  };
  return tokens.map(({ uses }) => uses);
}

function bytesOf(log: string): number {
  if (statSync(log).isFile()) return statSync(log).size;
  return readdirSync(log).reduce((sum, name) => sum + statSync(path.join(log, name)).size, 0);
}
