const MONTHS: readonly string[] = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
/** Years 2001 to 2100: what lies outside of it is no time of a log. */
const EARLIEST = 978_307_200_000;
const LATEST = 4_133_980_800_000;

/**
 * Epoch milliseconds of a log's time: ISO 8601 or RFC 3339 (without a zone UTC), common log format
 * (`10/Oct/2025:13:55:36 -0700`), or a number since 1970 in seconds, milli-, micro- or nanoseconds, told by its size. Null
 * for anything else, and for times before 2001 or after 2100.
 */
export function logTime(value: unknown): number | null {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string' || value.length > 40) return null;
  const text = value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1) : value;
  if (/^\d{9,19}(?:\.\d{1,9})?$/.test(text)) return fromNumber(Number(text));
  return sensible(text.charCodeAt(2) === 47 ? fromCommon(text) : fromIso(text));
}

function fromNumber(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  const size = Math.abs(value);
  return sensible(size < 1e11 ? value * 1e3 : size < 1e14 ? value : size < 1e17 ? value / 1e3 : value / 1e6);
}

function fromIso(text: string): number | null {
  const [found, date = '', time = '00:00', fraction = '', zone = 'Z'] = ISO.exec(text) ?? [];
  if (found === undefined) return null;
  const isUtc = /^(?:z|utc)$/i.test(zone);
  const offset = isUtc ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const seconds = time.length === 5 ? `${time}:00` : time;
  return Date.parse(`${date}T${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
}

/** `10/Oct/2025:13:55:36 -0700`. */
function fromCommon(text: string): number | null {
  const month = MONTHS.indexOf(text.slice(3, 6)) + 1;
  if (month === 0 || text.charAt(6) !== '/' || text.charAt(11) !== ':') return null;
  const date = `${text.slice(7, 11)}-${String(month).padStart(2, '0')}-${text.slice(0, 2)}`;
  return fromIso(`${date}T${text.slice(12)}`);
}

function sensible(time: number | null): number | null {
  return time !== null && time >= EARLIEST && time < LATEST ? Math.round(time) : null;
}
