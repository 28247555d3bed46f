import { data } from '../realm';
import { report, stored } from '../reporter';
import { requestOf, urlOf } from '../request-parts';
import { wrap } from '../wrap';

const MAX_ADDED = 20;

/** Who put an answer into a cache: its URL, after a slash, because a cache does not know its own name. */
export default () => {
  const tell = (input: unknown) =>
    report(() => {
      const url = requestOf(input)?.[0] ?? urlOf(input);
      return url === undefined ? undefined : stored('cache-storage', 'set', `/${url}`);
    });
  wrap('Cache', 'put add', (_self, _result, input) => tell(input));
  wrap('Cache', 'addAll', (_self, _result, list) => {
    const count = data(list, 'length');
    for (let index = 0; index < MAX_ADDED && typeof count === 'number' && index < count; index += 1)
      tell(data(list, index));
  });
};
