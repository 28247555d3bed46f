import { MAX_KEY } from '../limits';
import { definePageSurface } from '../surface';

/**
 * Who wrote a cookie: the text given to `document.cookie`, whole; of `cookieStore` the name, whose value the bridge reads. An
 * object of options may be a Proxy, which would tell of us, and is not read.
 */
export default definePageSurface({
  install({ arg, scope, stack, text, wrap }, report) {
    const tell = (args: readonly unknown[]) => {
      const given = text(arg(args, 0));
      if (given !== undefined && given.length <= MAX_KEY)
        report(() => ['storage', 'document-cookie', 'set', '', given, stack()]);
    };
    wrap(scope.Document.prototype, 'cookie', tell, 'set');
    const { CookieStore } = scope as unknown as { CookieStore?: { prototype: object } };
    wrap(CookieStore?.prototype, 'set', (args) => {
      const name = text(arg(args, 0));
      if (name !== undefined && name.length <= MAX_KEY)
        report(() => ['storage', 'document-cookie', 'set', name, '', stack()]);
    });
  },
});
