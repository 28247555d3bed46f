import { MAX_KEY } from '../limits';
import { type Owner, text } from '../realm';
import { report, stored } from '../reporter';
import { wrap } from '../wrap';

/**
 * Who wrote a cookie: the text given to `document.cookie`, whole; of `cookieStore` the name, whose value the bridge reads. An
 * object of options may be a Proxy, which would tell of us, and is not read.
 */
export default () => {
  wrap(
    'Document',
    'cookie',
    (_self, _result, first) => {
      const given = text(first);
      if (given !== undefined && given.length <= MAX_KEY) report(() => stored('document-cookie', 'set', '', given));
    },
    'set',
  );
  wrap('CookieStore' as Owner, 'set', (_self, _result, first) => {
    const name = text(first);
    if (name !== undefined) report(() => stored('document-cookie', 'set', name));
  });
};
