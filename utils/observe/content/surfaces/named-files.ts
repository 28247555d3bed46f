/** Files that a document names in its markup. */
export interface NamedFiles {
  /** Origins of its scripts. */
  readonly scripts: readonly string[];
  /** Whether script stands in the markup itself. */
  readonly inline: boolean;
  /** Those among them of which a script stands without `integrity`. */
  readonly unpinned: readonly string[];
  /** The policies in its markup, divided by commas, raw. */
  readonly policies: string;
  /** Address of its web app manifest; null where it has none. */
  readonly manifest: string | null;
}

const MAX_ORIGINS = 50;
const MAX_POLICIES = 16_384;

export function readNamedFiles(): NamedFiles {
  const origins = new Set<string>();
  const unpinned = new Set<string>();
  for (const { src, integrity } of elements<HTMLScriptElement>('script[src]')) {
    if (!/^https?:/.test(src) || !URL.canParse(src) || origins.size >= MAX_ORIGINS) continue;
    const { origin } = new URL(src);
    origins.add(origin);
    if (!integrity) unpinned.add(origin);
  }
  const [link] = elements<HTMLLinkElement>('link[rel~="manifest"][href]');
  const inline = elements('script:not([src])').length > 0;
  const policies = [...elements<HTMLMetaElement>('meta[http-equiv="content-security-policy" i][content]')];
  const text = policies.map(({ content }) => content).join(',');
  return {
    scripts: [...origins],
    unpinned: [...unpinned],
    inline,
    policies: text.slice(0, MAX_POLICIES),
    manifest: link && /^https?:/.test(link.href) ? link.href : null,
  };
}

/** By the prototype: what a page names `querySelectorAll` would stand before the method. */
const elements = <E extends Element>(selector: string): NodeListOf<E> =>
  Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<E>;
