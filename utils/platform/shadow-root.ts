interface Dom {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}

/** What may host a shadow root beside custom elements. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The shadow root of an element, a closed one too: Firefox has it as a property, Chrome as a call, both for extensions alone. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot: own, shadowRoot } = element as Element & {
    openOrClosedShadowRoot?: ShadowRoot | null;
  };
  if (own !== undefined || shadowRoot) return own ?? shadowRoot;
  const { dom } = (globalThis as unknown as { chrome?: { dom?: Dom } }).chrome ?? {};
  const mayHost = element instanceof HTMLElement && (HOSTS.has(element.localName) || element.localName.includes('-'));
  return dom && mayHost ? dom.openOrClosedShadowRoot(element) : null;
}
