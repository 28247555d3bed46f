import type { Field, FieldMap } from './fields';

/** Names by which logs call a field, the surest first: lower case, letters and digits alone. */
const NAMES: readonly (readonly [Field, string])[] = [
  ['time', 'at time timestamp ts datetime starttime timeiso8601 timelocal msec eventtime createdat date'],
  ['method', 'method requestmethod httpmethod httprequestmethod csmethod reqmethod verb'],
  ['request', 'requestline request'],
  [
    'url',
    'url urlfull httpurl requesturl requesturi uri originalurl urlpath httptarget path requestpath uripath pathname endpoint route',
  ],
  ['query', 'query querystring urlquery args'],
  ['host', 'host httphost servername vhost domain authority serveraddress urldomain destination'],
  [
    'status',
    'status statuscode responsecode httpstatus responsestatus httpresponsestatuscode responsestatuscode resstatuscode code',
  ],
  [
    'client',
    'client clientip clientaddress remoteaddr remoteaddress remoteip ip ipaddress sourceip srcip sourceaddress peerip downstreamremoteaddress',
  ],
  ['agent', 'agent useragent httpuseragent useragentoriginal ua'],
  ['principal', 'principal remoteuser user username userid actor subject account email'],
  ['context', 'context device deviceid pod container session sessionid initiator'],
  ['token', 'token tokenfingerprint fingerprint accesstoken bearertoken apikey sessiontoken'],
  ['header.authorization', 'authorization httpauthorization'],
  ['header.cookie', 'cookie cookies httpcookie'],
  ['header.referer', 'referer referrer httpreferer'],
].map(([field, names]) => [field as Field, names as string]);

/** What was answered is not what was asked. */
const OF_ANSWER = /^(?:resp|response|res|upstream|sent)[_.]?(?:header|http)/i;
const HEADER = /(?:^|\.)(?:request_?|req_?)?headers\.([\w-]{1,64})$/i;
const NGINX_HEADER = /^http_([a-z0-9_]{1,64})$/;
const NGINX_OTHER = new Set([
  'host',
  'user_agent',
  'referer',
  'authorization',
  'cookie',
  'method',
  'version',
  'status',
]);

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Which of some columns is which field, by their names; what a person `named` stays. A whole name goes before the last step
 * of a way (`user.name`), and request headers come along.
 */
export function guessFields(columns: readonly string[], named: FieldMap): FieldMap {
  const map = new Map<Field, string>(named);
  const free = new Set(columns.filter((one) => !OF_ANSWER.test(one)));
  for (const column of named.values()) free.delete(column);
  for (const reduce of [plain, (column: string) => plain(column.slice(column.lastIndexOf('.') + 1))]) {
    for (const [field, names] of NAMES) {
      if (map.has(field)) continue;
      const found = firstOf(names.split(' '), [...free], reduce);
      if (found === undefined) continue;
      map.set(field, found);
      free.delete(found);
    }
  }
  for (const column of free) {
    const nginx = NGINX_HEADER.exec(column)?.[1];
    const name =
      HEADER.exec(column)?.[1] ?? (nginx && !NGINX_OTHER.has(nginx) ? nginx.replaceAll('_', '-') : undefined);
    if (name !== undefined && !map.has(`header.${name}`)) map.set(`header.${name.toLowerCase()}`, column);
  }
  return map;
}

function firstOf(
  names: readonly string[],
  columns: readonly string[],
  reduce: (column: string) => string,
): string | undefined {
  for (const name of names) {
    const found = columns.find((column) => reduce(column) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A mapping that can be used at all: it tells when, and something of what was asked or by whom. */
export const isUseful = (map: FieldMap): boolean =>
  map.has('time') && (map.has('url') || map.has('request') || map.has('token') || map.has('header.authorization'));
