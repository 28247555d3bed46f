import { objectOf } from '../../lib/jwt';
import { defineDecoder } from '../decoder';
import { factsFrom, pick } from '../fact-fields';
import { readMacaroon } from '../macaroon';

/**
 * Caveats are JSON arrays that begin with a number: 0 expiry, 1 project names, 2 project ids, 3 user, 4 publisher. The
 * older form is an object: `{"permissions": "user"}` or `{"permissions": {"projects": […]}}`.
 */
export const decoder = defineDecoder('pypi', (value) => {
  const read = readMacaroon(value.slice(5));
  if (!read) return null;
  const caveats = Object.fromEntries(
    read.caveats.map((caveat) => [`c${caveat.charAt(1)}`, objectOf(`{"of":${caveat}}`)?.of]),
  );
  const facts = pick(
    { ...read, ...caveats },
    'host=location keyId=identifier expiresAt=c0>1 notBefore=c0>2 subject=c3>1 scopes=c1>1|c2>1|c">permissions>projects',
  );
  return factsFrom({ ...facts, kind: caveats.c4 ? 'publisher' : facts.scopes ? 'project' : 'user' });
});
