import type { Reach, ScriptPolicy, SendPolicy } from '../model/access';

/** What a document without a policy lets scripts do, and where it lets them send. */
export const NO_POLICY: ScriptPolicy = { scripts: 'any', trustedTypes: false };
export const ANYWHERE: SendPolicy = { connect: 'any', forms: 'any', images: 'any', objects: 'any', base: 'any' };

const RANK: readonly ScriptPolicy['scripts'][] = ['any', 'listed', 'strict'];
const REACHES: readonly Reach[] = ['none', 'listed', 'any'];
const WAYS = Object.keys(ANYWHERE) as (keyof SendPolicy)[];

/** What holds where both do. */
export function both(a: ScriptPolicy, b: ScriptPolicy): ScriptPolicy {
  const scripts = RANK[Math.max(RANK.indexOf(a.scripts), RANK.indexOf(b.scripts))] ?? 'any';
  return { scripts, trustedTypes: a.trustedTypes || b.trustedTypes };
}

/** What holds in either of two documents. */
export function weaker(a: ScriptPolicy, b: ScriptPolicy): ScriptPolicy {
  return { scripts: weakest(a.scripts, b.scripts), trustedTypes: a.trustedTypes && b.trustedTypes };
}

export const weakest = (a: ScriptPolicy['scripts'], b: ScriptPolicy['scripts']): ScriptPolicy['scripts'] =>
  RANK[Math.min(RANK.indexOf(a), RANK.indexOf(b))] ?? 'any';

export const bothSending = (a: SendPolicy, b: SendPolicy): SendPolicy => eachWay((way) => least(a[way], b[way]));
export const weakerSending = (a: SendPolicy, b: SendPolicy): SendPolicy => eachWay((way) => most(a[way], b[way]));

/** The widest way out. */
export const widest = ({ connect, forms, images }: SendPolicy): Reach => most(most(connect, forms), images);

const eachWay = (of: (way: keyof SendPolicy) => Reach): SendPolicy =>
  Object.fromEntries(WAYS.map((way) => [way, of(way)])) as unknown as SendPolicy;

export const least = (a: Reach, b: Reach): Reach => REACHES[Math.min(REACHES.indexOf(a), REACHES.indexOf(b))] ?? 'any';
export const most = (a: Reach, b: Reach): Reach => REACHES[Math.max(REACHES.indexOf(a), REACHES.indexOf(b))] ?? 'any';
