import { decodeBase64Text } from '../lib/base64';
import { fromBase64url } from '../lib/base64url';
import type { JsonObject } from '../lib/jwt';
import type { RawFacts } from './fact-fields';

/** Iterations of PBES2 that cost a server more than they protect: draft-ietf-oauth-rfc8725bis section 3.13 asks for a limit. */
const MANY = 1_000_000;
/** Paths, and what ends a string in SQL or a shell. Identifiers and addresses of keys, base64 and versions of clouds have none. */
const TRAP = /\.\.[/\\]|^\/(?:dev|etc|proc|tmp|usr|var)\/|['"`;|<>\0]|\$\(/;

/** What the form of a JWT, its header and JSON, may lead a careless reader to; nothing for one that is built as usual. */
export function jwtOddities(value: string, header: JsonObject, isSigned: boolean): RawFacts {
  const [head = '', body = '', signature] = value.split('.', 3);
  const own = isSigned ? [head, body] : [head];
  const { alg, crit, cty, kid, p2c, zip } = header;
  return {
    unsigned: (isSigned && (!signature || String(alg).toLowerCase() === 'none')) || undefined,
    keyPointers: [
      ...['jku', 'x5u'].flatMap((name) => (name in header ? `${name} ${originIn(header[name])}`.trim() : [])),
      ...['jwk', 'x5c'].filter((name) => name in header),
      ...(TRAP.test(String(kid ?? '')) ? ['kid'] : []),
    ],
    oddities: [
      own.some(hasTwins) && 'twins',
      own.some((part) => fromBase64url(part) === null) && 'base64url',
      [crit ?? []].flat().some((name) => name !== 'b64') && 'crit',
      isSigned && String(cty).toLowerCase() === 'jwt' && 'nested',
      zip && 'zip',
      Number(p2c) > MANY && 'p2c',
      isSigned && shortRsa(String(alg), fromBase64url(signature ?? '')?.length ?? 0),
    ],
  };
}

/** An RSA signature is as long as its key (RFC 8017 section 8.2.1); 2,048 bits are asked for (RFC 7518 section 3.3). */
const shortRsa = (alg: string, bytes: number): string | false =>
  /^(?:RS|PS)\d/.test(alg) && bytes >= 64 && bytes < 256 && bytes % 8 === 0 && `rsa-${bytes * 8}`;

const originIn = (url: unknown): string => /^https?:\/\/[^/?#@\s]{1,253}/i.exec(String(url))?.[0] ?? '';

const MEMBERS = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
const membersOf = (json: string): number => [...json.matchAll(MEMBERS)].filter(([, colon]) => colon).length;

/** Members of one name in one object: parsers disagree on which of them counts (RFC 8725 section 2.6). */
function hasTwins(part: string): boolean {
  const json = decodeBase64Text(part) ?? '';
  return membersOf(json) > membersOf(JSON.stringify(JSON.parse(json)));
}
