import type { Reach, SendPolicy } from '../model/access';
import { ANYWHERE, bothSending } from './compare-policies';
import { type Directives, isOpenSource, policiesIn } from './csp';

/** Reads where the policies of `Content-Security-Policy` let a document send; all of them hold. */
export function sendPolicyOf(header: string): SendPolicy {
  return policiesIn(header).map(readSending).reduce(bothSending, ANYWHERE);
}

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
