import { readFileSync } from 'node:fs';
import { inForm } from './forms';

/** A fresh process: loads the engine, then scans its first 200,000 characters. Prints milliseconds of both as JSON. */
const text = inForm(readFileSync(process.argv[2] ?? '', 'latin1').slice(0, 200_000), 'two-byte');
const from = performance.now();
const { detect } = await import('./engine');
const loaded = performance.now();
detect(text);
const first = performance.now();
detect(text);
const again = performance.now();
process.stdout.write(JSON.stringify({ load: loaded - from, first: first - loaded, again: again - first }));
