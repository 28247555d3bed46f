import { digestOf } from '../engine';
import type { Naming } from './bodies';

/**
 * The parts of a path in whose place a template has `{id}`, with `/` between them; empty where there are none. The template may
 * end earlier than the path, where it grew too long.
 */
export function folded(path: string, template: string): string {
  if (!template.includes('{id}')) return '';
  const parts = path.split('/', 200);
  return template
    .split('/', 200)
    .flatMap((one, index) => (one === '{id}' ? [parts[index] ?? ''] : []))
    .join('/');
}

/** As in `TrafficUse`: a plain number stays, so that counting can be seen; of anything else a short digest under the profile key. */
export function objectNamed(object: string, { fingerprint }: Naming): string | null {
  if (object === '') return null;
  return /^\d{1,12}$/.test(object) ? object : fingerprint(digestOf(object)).slice(4, 16);
}
