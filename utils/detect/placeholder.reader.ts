import { isPlaceholderHere } from './reader';

/** As in `placeholder.ts`: the bridge's own. */
export const isPlaceholder: typeof import('./placeholder').isPlaceholder = (value) =>
  isPlaceholderHere()?.(value) ?? false;
