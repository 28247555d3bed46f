// Runs of requests for different objects of one endpoint.

const REMEMBERED = 256;
const RUNS = 4;
const LONGEST = 16;

export interface Run {
  endpoint: string;
  from: number;
  to: number;
  objects: string[];
  count: number;
  steps: number;
  failed: number;
  last: number | null;
}

/** Runs that go on, at most four, and the longest run by endpoint of days before, so that jobs and lists that go through objects are usual. */
export interface Runs {
  runs: Run[];
  longest: [endpoint: string, count: number, since: number][];
}

export function longestBefore({ longest }: Runs, endpoint: string, at: number, pause: number): number {
  return longest.find(([name, , since]) => name === endpoint && at - since > pause)?.[1] ?? 0;
}

/** The run at this endpoint that goes on, or a new one after a `pause` in milliseconds. */
export function runOf(memory: Runs, endpoint: string, at: number, pause: number): Run {
  const index = memory.runs.findIndex((one) => one.endpoint === endpoint);
  const known = memory.runs[index];
  if (known && at - known.to <= pause) return known;
  if (known) {
    memory.runs.splice(index, 1);
    remember(memory, known);
  }
  const run: Run = { endpoint, from: at, to: at, objects: [], count: 0, steps: 0, failed: 0, last: null };
  memory.runs.push(run);
  const oldest = memory.runs.length > RUNS ? memory.runs.shift() : undefined;
  if (oldest) remember(memory, oldest);
  return run;
}

function remember(memory: Runs, { endpoint, count, to }: Run): void {
  if (count < 2) return;
  const known = memory.longest.find(([name]) => name === endpoint);
  if (known) known[1] = Math.max(known[1], count);
  else memory.longest.push([endpoint, count, to]);
  if (memory.longest.length > LONGEST) memory.longest.shift();
}

export function step(run: Run, object: string, at: number, isFailed: boolean): void {
  run.to = Math.max(run.to, at);
  if (run.objects.includes(object)) return;
  run.objects.push(object);
  if (run.objects.length > REMEMBERED) run.objects.shift();
  run.count++;
  if (isFailed) run.failed++;
  const number = /^\d{1,15}$/.test(object) ? Number(object) : null;
  if (number !== null && run.last !== null && Math.abs(number - run.last) <= 3) run.steps++;
  run.last = number;
}
