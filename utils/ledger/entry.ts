import { toBase64url } from '../lib/base64url';
import type { Entry, EntryBody } from '../model/ledger';
import { bodyHash, type Header, headerHash, type Tip } from './chain';

/** A body that passed `clean`, with its canonical JSON. */
export interface CleanBody {
  readonly body: EntryBody;
  readonly canonical: string;
}

/** The next entry of the chain. `salt` is fresh random bytes, used for this entry only. */
export function makeEntry({ body, canonical }: CleanBody, prev: Tip, salt: Uint8Array): Entry {
  const header: Header = {
    seq: prev.seq + 1,
    at: body.at,
    kind: body.kind,
    bodyHash: bodyHash(salt, canonical),
    prev: prev.hash,
  };
  return { ...header, hash: headerHash(header), salt: toBase64url(salt), body, site: siteOf(body) };
}

/** Null for what belongs to a case. */
export function siteOf(body: EntryBody): string | null {
  switch (body.kind) {
    case 'sighting':
      return body.sighting.site;
    case 'use':
      return body.use.site;
    case 'case':
      return null;
    default:
      return body.site;
  }
}
