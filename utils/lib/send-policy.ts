import type { Reach, SendPolicy } from '../model/access';
import { type Directives, isOpenSource, policiesIn } from './csp';

const REACHES: readonly Reach[] = ['none', 'listed', 'any'];
export const ANYWHERE: SendPolicy = { connect: 'any', forms: 'any', images: 'any', objects: 'any', base: 'any' };
const WAYS = Object.keys(ANYWHERE) as (keyof SendPolicy)[];

/** Reads where the policies of `Content-Security-Policy` let a document send; all of them hold. */
export function sendPolicyOf(header: string): SendPolicy {
  return policiesIn(header).map(readSending).reduce(bothSending, ANYWHERE);
}

export const bothSending = (a: SendPolicy, b: SendPolicy): SendPolicy => eachWay((way) => least(a[way], b[way]));
export const weakerSending = (a: SendPolicy, b: SendPolicy): SendPolicy => eachWay((way) => most(a[way], b[way]));

/** The widest way out. */
export const widest = ({ connect, forms, images }: SendPolicy): Reach => most(most(connect, forms), images);

function readSending(directives: Directives): SendPolicy {
  const or = directives.get('default-src');
  return {
    connect: reachOf(directives.get('connect-src') ?? or),
    forms: reachOf(directives.get('form-action')),
    images: reachOf(directives.get('img-src') ?? or, /^(?:data|blob):$/i),
    objects: reachOf(directives.get('object-src') ?? or),
    base: reachOf(directives.get('base-uri')),
  };
}

/** `inward`: sources that reach nobody. */
export function reachOf(sources: readonly string[] | undefined, inward?: RegExp): Reach {
  if (sources === undefined) return 'any';
  const outward = sources.filter((source) => !source.startsWith("'") && !inward?.test(source));
  return outward.some(isOpenSource) ? 'any' : outward.length > 0 ? 'listed' : 'none';
}

const eachWay = (of: (way: keyof SendPolicy) => Reach): SendPolicy =>
  Object.fromEntries(WAYS.map((way) => [way, of(way)])) as unknown as SendPolicy;

export const least = (a: Reach, b: Reach): Reach => REACHES[Math.min(REACHES.indexOf(a), REACHES.indexOf(b))] ?? 'any';
export const most = (a: Reach, b: Reach): Reach => REACHES[Math.max(REACHES.indexOf(a), REACHES.indexOf(b))] ?? 'any';
