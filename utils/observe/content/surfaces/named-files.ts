import { scriptPolicyOf } from '../../../lib/script-policy';
import type { ScriptPolicy } from '../../../model/access';

/** Files that a document names in its markup. */
export interface NamedFiles {
  /** Origins of its scripts. */
  readonly scripts: readonly string[];
  /** Whether script stands in the markup itself. */
  readonly inline: boolean;
  /** What the policies in its markup leave to script. */
  readonly policy: ScriptPolicy;
  /** Address of its web app manifest; null where it has none. */
  readonly manifest: string | null;
}

const MAX_ORIGINS = 50;

export function readNamedFiles(): NamedFiles {
  const origins = new Set<string>();
  for (const { src } of elements<HTMLScriptElement>('script[src]')) {
    if (/^https?:/.test(src) && URL.canParse(src) && origins.size < MAX_ORIGINS) origins.add(new URL(src).origin);
  }
  const [link] = elements<HTMLLinkElement>('link[rel~="manifest"][href]');
  const inline = elements('script:not([src])').length > 0;
  const policies = [...elements<HTMLMetaElement>('meta[http-equiv="content-security-policy" i][content]')];
  const policy = scriptPolicyOf(policies.map(({ content }) => content).join(','));
  return { scripts: [...origins], inline, policy, manifest: link && /^https?:/.test(link.href) ? link.href : null };
}

/** By the prototype: what a page names `querySelectorAll` would stand before the method. */
const elements = <E extends Element>(selector: string): NodeListOf<E> =>
  Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<E>;
