import { report } from '../reporter';
import { arg, stack, wrap } from '../wrap';

/** Where each function takes whether script may export the key. */
const EXTRACTABLE = { generateKey: 1, importKey: 3, deriveKey: 3, unwrapKey: 5 };

/** Who made or imported a key that script can export. Neither key nor data is looked at. */
export default () => {
  for (const [name, at] of Object.entries(EXTRACTABLE))
    wrap('SubtleCrypto', name, (_self, _result, _first, _second, args) => {
      if (arg(args, at)) report(() => ['call', 'crypto-key', stack()]);
    });
};
