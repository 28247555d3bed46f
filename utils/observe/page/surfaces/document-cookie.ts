import { MAX_KEY } from '../limits';
import { data, type Owner, text } from '../realm';
import { report, stored } from '../reporter';
import { wrap } from '../wrap';

/**
 * Who wrote a cookie: the text given to `document.cookie`, whole; of `cookieStore` the name, whose value the bridge reads. Of an
 * object of options data properties alone are read, as of an init of `fetch`; a deletion only says that something is gone.
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
  wrap('CookieStore' as Owner, 'set delete', (_self, _result, first, _second, _args, call) =>
    report(() => {
      const name = text(first) ?? text(data(first, 'name'));
      return name === undefined ? name : stored('document-cookie', call === 'set' ? 'set' : 'remove', name);
    }),
  );
};
