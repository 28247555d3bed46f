import { binaryIn } from '../../lib/bytes';
import { defineDecoder } from '../decoder';
import { factsFrom, pick } from '../fact-fields';

const RUNNERS = ['', 'instance', 'group', 'project'];

/** Its payload: 16 random bytes, lines of `key:value` in base 36, its own length. */
export const decoder = defineDecoder('gitlab-*', (value) => {
  const [, body, length = ''] = /^([\w-]{27,320})(?:\.\w\w)?\.(\w\w)\w{7}$/.exec(value) ?? [];
  const payload = binaryIn(body?.slice(-Number.parseInt(length, 36)) ?? '')?.slice(16) ?? '';
  const ids = Object.fromEntries(
    [...payload.matchAll(/(?:^|\n)([cgoptu]):([0-9a-z]{1,12})/g)].map(([, key, id]) => [
      key,
      Number.parseInt(id ?? '', 36),
    ]),
  );
  const facts = pick(ids, 'organisation=o subject=u project=p account=g');
  return factsFrom({ ...facts, region: ids.c && `cell ${ids.c}`, kind: RUNNERS[ids.t ?? 0] });
});
