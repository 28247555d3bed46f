import type { EntryBody, Token, TokenSeen } from '../../model/ledger';
import type { Witness } from '../../model/surface';
import type { Confidence } from '../../model/token';

const RANK: Readonly<Record<Confidence, number>> = { tentative: 0, firm: 1, certain: 2 };
const GENERIC = 'opaque-token';

type Naming = Extract<EntryBody, { readonly token: TokenSeen }>;

/** The identity after one more sighting or use of it. Confidence only rises; what is known is not forgotten. */
export function tokenAfter(current: Token | undefined, body: Naming): Token {
  const seen = seenIn(body);
  if (current === undefined) return { ...seen, firstSeen: body.at, lastSeen: body.at };
  const named = saying(seen) > saying(current) ? seen : current;
  return {
    ...current,
    type: named.type,
    tokenClass: named.tokenClass === 'ambiguous' && seen.type === named.type ? seen.tokenClass : named.tokenClass,
    publishable: named.publishable,
    role: current.role === 'unknown' ? seen.role : current.role,
    confidence: higher(current.confidence, seen.confidence),
    knownBy: current.knownBy === seen.knownBy ? current.knownBy : 'both',
    preview: current.preview === '' ? seen.preview : current.preview,
    facts: { ...current.facts, ...seen.facts },
    firstSeen: Math.min(current.firstSeen, body.at),
    lastSeen: Math.max(current.lastSeen, body.at),
  };
}

/** How much a type says. A form of which one place tells what it is for is that, wherever else it lies. */
const saying = ({ type, tokenClass }: TokenSeen): number => (type === GENERIC ? 0 : tokenClass === 'ambiguous' ? 1 : 2);

/**
 * What the body alone says: a use proves the token, unless the watcher itself is in doubt (random bytes in a cookie), and
 * a page's word never makes it certain.
 */
function seenIn(body: Naming): TokenSeen {
  if (body.kind === 'sighting')
    return { ...body.token, confidence: capped(body.token.confidence, body.sighting.witness) };
  const knownBy = body.token.knownBy === 'form' ? 'both' : body.token.knownBy;
  const proven = body.token.confidence === 'tentative' ? 'tentative' : 'certain';
  return { ...body.token, knownBy, confidence: capped(proven, body.use.witness) };
}

function capped(confidence: Confidence, witness: Witness): Confidence {
  return witness === 'page' && confidence === 'certain' ? 'firm' : confidence;
}

function higher(a: Confidence, b: Confidence): Confidence {
  return RANK[a] >= RANK[b] ? a : b;
}
