import type { Cleaning } from '../detect/reader';
import { hideHost } from '../lib/hidden-host';
import type { TokenFacts } from '../model/token';

/** Identifiers by the issuer's documentation: random as they are, they are meant to be told. */
const IDENTIFIERS = /^(?:account|organisation|tenant|project|client|keyId|signingKey|region)$/;
const WHOSE = /^(?:subject|audience)$/;
const UUID = /(?<![\w-])([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![\w-])/i;
/** Characters; a body of the ledger holds 16,384, and no claim may crowd a token out of it. */
const MAX_ID = 128;
const MAX_TEXT = 256;
const MAX_LIST = 2_000;

/**
 * Claims are the issuer's words, and may hold a token as any text may. Identifiers stay readable unless one is in them;
 * of whose and for whom it is UUIDs and numbers do, of addresses the hosts.
 */
export function cleanFacts(facts: TokenFacts, cleaning: Cleaning): TokenFacts {
  const clean = Object.entries(facts).map(([name, fact]) => {
    if (typeof fact === 'string') return [name, cleanText(name, fact, cleaning)];
    return [name, Array.isArray(fact) ? cleanList(name, fact, cleaning) : fact];
  });
  return Object.fromEntries(clean) as TokenFacts;
}

function cleanText(name: string, text: string, cleaning: Cleaning): string {
  if (cleaning.holdsToken(text)) return cleaning.redact(text.slice(0, MAX_TEXT));
  if (IDENTIFIERS.test(name)) return text.slice(0, MAX_ID);
  if (!WHOSE.test(name)) return cleanWords(text, cleaning);
  if (/^\d{1,24}$/.test(text)) return text;
  const parts = text.slice(0, MAX_TEXT).split(UUID);
  return parts.map((part, index) => (index % 2 === 1 ? part : cleanWords(part, cleaning))).join('');
}

function cleanWords(text: string, { redact }: Cleaning): string {
  const origin = /^https?:\/\/[^/?#@]+/.exec(text)?.[0] ?? '';
  return hideHost(origin) + redact(text.slice(origin.length, MAX_TEXT));
}

function cleanList(name: string, texts: readonly string[], cleaning: Cleaning): readonly string[] {
  let room = MAX_LIST;
  return texts.flatMap((text) => {
    const clean = cleanText(name, text, cleaning);
    room -= clean.length;
    return room > 0 ? clean : [];
  });
}
