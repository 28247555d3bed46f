import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { linesOf } from './report';
import { type Attacks, isLoud, merged, type Scores, scoreOf } from './score';

// `npm run simulate`: the reported seeds; `npm run simulate -- --seeds 1-20`: those that parameters are tuned on.

interface Part {
  readonly seeds: readonly number[];
  readonly which: Attacks;
}

if (isMainThread) await main();
else {
  const { seeds, which } = workerData as Part;
  parentPort?.postMessage(scoreOf(seeds, which));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '1001-1020' },
      attacks: { type: 'string', default: 'all' },
      workers: { type: 'string', default: String(availableParallelism()) },
      show: { type: 'boolean', default: false },
      missed: { type: 'string' },
    },
  });
  const [first = 1, last = first] = values.seeds.split('-').map(Number);
  const seeds = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const started = performance.now();
  const workers = Math.min(Number(values.workers), seeds.length);
  const parts = Array.from({ length: workers }, (_, n) => seeds.filter((_, index) => index % workers === n));
  const scores = merged(
    await Promise.all(parts.map((part) => inWorker({ seeds: part, which: values.attacks as Attacks }))),
  );
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

function inWorker(part: Part): Promise<Scores> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: part });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
