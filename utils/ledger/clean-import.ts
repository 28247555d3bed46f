import { fileSite } from '../lib/file-site';
import { isTokenName } from '../lib/token-name';

type Fields = Readonly<Record<string, unknown>>;

/** UTF-16 code units. */
const MAX_TEXT = 400;
const MAX_SHORT = 100;
const MAX_TOKENS = 100;
const MAX_PLACES = 20;
const MAX_PARTS = 5_000;

const DIGEST = /^[A-Za-z0-9_-]{43}$/;

/** Whether each field of an entry about a file is of the kind its name says, and bounded. */
export function isImportedBody(body: Fields): boolean {
  const { file, part, parts, site, tokens } = body;
  return (
    isFile(file) &&
    site === fileSite(file.sha256 as string) &&
    isCount(part) &&
    isCount(parts) &&
    part >= 1 &&
    part <= parts &&
    parts <= MAX_PARTS &&
    isList(tokens, MAX_TOKENS, isToken)
  );
}

function isFile(file: unknown): file is Fields {
  return (
    isRecord(file) &&
    typeof file.sha256 === 'string' &&
    DIGEST.test(file.sha256) &&
    isText(file.name) &&
    isText(file.format, MAX_SHORT) &&
    [file.size, file.rows, file.broken, file.tokens, file.moreTokens].every(isCount) &&
    (file.period === null || (isRecord(file.period) && isSpan(file.period)))
  );
}

function isToken(token: unknown): boolean {
  return (
    isRecord(token) &&
    typeof token.fingerprint === 'string' &&
    isTokenName(token.fingerprint) &&
    [token.type, token.preview].every((one) => one === null || isText(one, MAX_SHORT)) &&
    isCount(token.uses) &&
    isCount(token.morePlaces) &&
    isSpan(token) &&
    isList(token.places, MAX_PLACES, isPlace)
  );
}

function isPlace(place: unknown): boolean {
  return (
    isRecord(place) &&
    isText(place.surface, MAX_SHORT) &&
    [place.origin, place.key, place.path].every((one) => isText(one)) &&
    isCount(place.count) &&
    isSpan(place) &&
    (place.inHead === undefined || typeof place.inHead === 'boolean')
  );
}

function isSpan({ from, to }: Fields): boolean {
  return Number.isFinite(from) && Number.isFinite(to) && (from as number) <= (to as number);
}

function isList(value: unknown, most: number, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= most && value.every(isMember);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isText(value: unknown, longest = MAX_TEXT): boolean {
  return typeof value === 'string' && value.length <= longest;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
