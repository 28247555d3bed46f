import { legible } from './page-text';

/** Text that came from a page: never markup, isolated in direction, broken where it must be. */
export function PageText({ text, code = false }: { readonly text: string; readonly code?: boolean }) {
  return <bdi class={code ? 'page-text code' : 'page-text'}>{legible(text)}</bdi>;
}
