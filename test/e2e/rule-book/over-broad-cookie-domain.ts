import { opaque } from '../sites/tokens';
import { recorded, stateOf } from './kit';
import type { FileStory, RuleCase } from './story';

/** The cookie as the jar has it, and a recording in which it goes to two hosts. */
function shared(domain: string): FileStory {
  const value = opaque();
  const headers = { cookie: `session_id=${value}` };
  const story = recorded(() => [
    { url: 'https://app.shop.test/api/me', headers },
    { url: 'https://help.shop.test/api/articles', headers },
  ]);
  const state = () => stateOf([{ name: 'session_id', value, domain }], {});
  return { ...story, beside: { 'state.json': state } };
}

export default { risk: shared('.shop.test'), ok: shared('app.shop.test') } satisfies RuleCase;
