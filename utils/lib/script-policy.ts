import type { ScriptPolicy } from '../model/access';
import { both, NO_POLICY, weakest } from './compare-policies';
import { type Directives, isOpenSource, policiesIn } from './csp';

const MARKED = /^'(?:nonce-|sha(?:256|384|512)-|strict-dynamic')/i;

/** Reads the value of one or more `Content-Security-Policy` headers; a comma divides policies, and all of them hold. */
export function scriptPolicyOf(header: string): ScriptPolicy {
  return policiesIn(header).map(readPolicy).reduce(both, NO_POLICY);
}

function readPolicy(directives: Directives): ScriptPolicy {
  const sources = directives.get('script-src-elem') ?? directives.get('script-src') ?? directives.get('default-src');
  const attributes = directives.get('script-src-attr') ?? directives.get('script-src') ?? directives.get('default-src');
  const required = directives.get('require-trusted-types-for') ?? [];
  return {
    scripts: weakest(
      sourcesAllow(sources),
      attributes?.some(isInline) && !attributes.some(isMarked) ? 'any' : 'strict',
    ),
    trustedTypes: required.some((value) => value.toLowerCase() === "'script'"),
  };
}

function sourcesAllow(sources: readonly string[] | undefined): ScriptPolicy['scripts'] {
  if (sources === undefined) return 'any';
  const isStrict = sources.some((source) => /^'strict-dynamic'$/i.test(source));
  if (!isStrict && sources.some(isOpenSource)) return 'any';
  if (sources.some(isInline) && !sources.some(isMarked)) return 'any';
  const hosts = sources.filter((source) => !source.startsWith("'") || /^'self'$/i.test(source));
  return isStrict || hosts.length === 0 ? 'strict' : 'listed';
}

const isInline = (source: string): boolean => /^'unsafe-inline'$/i.test(source);
const isMarked = (source: string): boolean => MARKED.test(source);
