import { isHiddenHost } from '../../lib/hidden-host';
import { sessionEndOf } from '../../lib/session-end';
import type { Use } from '../../model/ledger';

/** Schemes whose names are usually written otherwise than in lower case. */
const WRITTEN: Readonly<Record<string, string>> = { bearer: 'Bearer', token: 'Token', dpop: 'DPoP', apikey: 'ApiKey' };

/**
 * The last request that carried the token and can be made once more without harm and without knowing more than we keep: it
 * reads and ends no session, its path has no identifier in it, the token went in a header, and the browser itself saw it: a page may lie about where
 * it sends what. Not to a host of which a part is hidden: what is left of its name may be somebody else's. Null where there was none. DPoP asks for a proof that only the app can make.
 */
export function repeatableUse(uses: readonly Use[], fingerprint: string): Use | null {
  const fitting = uses.filter(
    ({ fingerprint: of, witness, destination, method, template, channel, scheme }) =>
      of === fingerprint &&
      witness === 'browser' &&
      !isHiddenHost(destination) &&
      (method === 'GET' || method === 'HEAD') &&
      (channel === 'authorization' || channel === 'header') &&
      scheme !== 'dpop' &&
      !/[{…]|tw1_/.test(template) &&
      sessionEndOf('GET', destination + template) === null,
  );
  return fitting.toSorted((a, b) => Number(isGood(b)) - Number(isGood(a)) || b.lastSeen - a.lastSeen)[0] ?? null;
}

/** The header as the app sent it. */
export function credentialHeader({ name, scheme }: Use, value: string): readonly [name: string, value: string] {
  return [name, scheme === '' ? value : `${WRITTEN[scheme] ?? scheme} ${value}`];
}

const isGood = ({ status }: Use): boolean => status !== null && status < 400;
