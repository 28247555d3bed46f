import type { TokenAct } from '../model/act';
import type { Translate } from '../model/text';

const named = (id: string): string => id.replaceAll('-', '_');

/** What was done with a token and what came of it, in a few words. */
export function actText({ what, outcome }: Pick<TokenAct, 'what' | 'outcome'>, t: Translate): string {
  if (outcome !== 'begun' && outcome !== 'failed') return t(`act_last_${named(what)}_${outcome}`);
  return t(`act_last_${outcome}`, [t(`act_${named(what)}`)]);
}
