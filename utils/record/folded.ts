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
