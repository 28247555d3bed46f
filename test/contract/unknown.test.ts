import { expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

const TO_DO =
  /(?:^|[.:,;] |or |and )(?:ask|check|delete|find|import|load|log in|look|open|print|read|scan|search|send|use|watch)\b/i;

const told = Object.entries(messages).filter(([key]) => key.startsWith('unknown_'));

it.each(told)('%s says how to check it by hand', (_key, { message }) => {
  // What is the case comes first.
  const [, ...rest] = message.split(/(?<=\.) /);
  expect(rest.join(' ')).toMatch(TO_DO);
});
