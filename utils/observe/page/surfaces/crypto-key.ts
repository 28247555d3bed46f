import { definePageSurface } from '../surface';

/** Where each function takes whether script may export the key. */
const EXTRACTABLE = [
  ['generateKey', 1],
  ['importKey', 3],
  ['deriveKey', 3],
  ['unwrapKey', 5],
] as const;

/** Who made or imported a key that script can export. Neither key nor data is looked at. */
export default definePageSurface({
  install({ arg, scope, stack, wrap }, report) {
    const prototype = scope.SubtleCrypto?.prototype;
    for (let index = 0; index < EXTRACTABLE.length; index += 1) {
      const [name, at] = EXTRACTABLE[index] as (typeof EXTRACTABLE)[number];
      wrap(prototype, name, (args) => {
        if (arg(args, at)) report(() => ['call', 'crypto-key', stack()]);
      });
    }
  },
});
