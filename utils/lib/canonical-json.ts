const MAX_DEPTH = 32;

/**
 * JSON in one form per value, after RFC 8785 (JCS): keys in the order of their UTF-16 code units, no white space, numbers
 * and strings as ECMAScript writes them. Members that are undefined or functions are left out, in arrays they are `null`,
 * as are numbers that are not finite; an object's `toJSON` is not asked. Null where the value is nested deeper than 32,
 * cyclic, or cannot be read.
 */
export function canonicalJson(value: unknown): string | null {
  try {
    return write(value, 0) ?? null;
  } catch {
    return null;
  }
}

function write(value: unknown, depth: number): string | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') return undefined;
  if (depth >= MAX_DEPTH) throw new RangeError('nested too deep');
  if (Array.isArray(value)) return `[${value.map((item: unknown) => write(item, depth + 1) ?? 'null').join(',')}]`;
  const members: string[] = [];
  for (const [key, member] of Object.entries(value).sort(byKey)) {
    const text = write(member, depth + 1);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(',')}}`;
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
