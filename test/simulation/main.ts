import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { STRENGTHS } from './attack';
import { linesOf } from './report';
import { type Attacks, isLoud, merged, type Scores, scoreOf } from './score';
import type { Compared } from './sql/compare';

// `npm run simulate`: the reported seeds; `npm run simulate -- --seeds 1-20`: those that parameters are tuned on.

// `--sql`: the judge beside the emitted SQL, on seeds of their own.

interface Part {
  readonly seeds: readonly number[];
  readonly which: Attacks;
  readonly isSql: boolean;
}

if (isMainThread) await main();
else {
  const { seeds, which, isSql } = workerData as Part;
  parentPort?.postMessage(isSql ? await comparedBy(seeds) : scoreOf(seeds, which));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '1001-1020' },
      attacks: { type: 'string', default: 'all' },
      workers: { type: 'string', default: String(availableParallelism()) },
      show: { type: 'boolean', default: false },
      missed: { type: 'string' },
      sql: { type: 'boolean', default: false },
    },
  });
  const [first = 1, last = first] = values.seeds.split('-').map(Number);
  const seeds = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const started = performance.now();
  const workers = Math.min(Number(values.workers), seeds.length);
  const parts = Array.from({ length: workers }, (_, n) => seeds.filter((_, index) => index % workers === n));
  const run = <T>() =>
    Promise.all(parts.map((part) => inWorker<T>({ seeds: part, which: values.attacks as Attacks, isSql: values.sql })));
  if (values.sql) {
    const { comparedLines, together } = await import('./sql/compare');
    const lines = comparedLines(together(await run<Compared>()));
    console.log(`seeds ${values.seeds}, ${((performance.now() - started) / 1_000).toFixed(1)} s`);
    console.log(lines.join('\n'));
    return;
  }
  const scores = merged(await run<Scores>());
  console.log(`seeds ${values.seeds}, ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  console.log(linesOf(scores).join('\n'));
  if (values.show)
    for (const one of scores.falseAlarms.filter(isLoud))
      console.log(
        `${one.seed} ${one.kind} ${one.rule} ${one.severity}: ${one.what.key} ${one.what.values.join(' | ')} ${JSON.stringify(one.evidence)}`,
      );
  for (const one of scores.outcomes)
    if ((values.missed === one.rule || values.missed === 'all') && !one.alarmed) console.log(JSON.stringify(one));
}

async function comparedBy(seeds: readonly number[]): Promise<Compared> {
  const { compared } = await import('./sql/compare');
  return compared(seeds, STRENGTHS.length);
}

function inWorker<T>(part: Part): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: part });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
