import { opaque } from '../sites/tokens';
import { setting } from './kit';
import type { RuleCase } from './story';

/** Script has to read MSAL's cookie; one that a server keeps from it is none of MSAL's. */
const keeping = (attributes: string) => {
  const key = encodeURIComponent(JSON.stringify({ id: crypto.randomUUID(), key: opaque() }));
  return setting(`msal.cache.encryption=${key}; Path=/; SameSite=None; Secure${attributes}`);
};

export default { risk: keeping(''), ok: keeping('; HttpOnly') } satisfies RuleCase;
