import { parseArgs } from 'node:util';
import { linesOf } from './report';
import { isLoud, scoreOf } from './score';

// `npm run simulate`: the reported seeds; `npm run simulate -- --seeds 1-20` those that parameters are tuned on.

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1001-1020' },
    normal: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    missed: { type: 'string' },
  },
});
const [first = 1, last = first] = values.seeds.split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, n) => first + n);

const started = performance.now();
const scores = scoreOf(seeds, !values.normal);
console.log(`seeds ${values.seeds}, ${((performance.now() - started) / 1_000).toFixed(1)} s`);
console.log(linesOf(scores).join('\n'));
if (values.show)
  for (const one of scores.falseAlarms.filter(isLoud))
    console.log(`${one.seed} ${one.kind} ${one.rule} ${one.severity}: ${one.what} ${JSON.stringify(one.evidence)}`);
if (values.missed)
  for (const one of scores.outcomes.filter(({ rule, alarmed }) => rule === values.missed && !alarmed))
    console.log(JSON.stringify(one));
