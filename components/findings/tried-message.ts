import type { TriedReply } from '../../utils/messages/protocol';
import type { Message } from '../../utils/model/report';

/** What the answer to a token that was sent once more says of it: alive by 2xx, dead by 401, and by anything else not known. */
export function triedMessage(reply: TriedReply): Message {
  if (!reply.ok) return reply.reason;
  const { status } = reply;
  const message = (key: string): Message => ({ key, values: status === null || status === 0 ? [] : [String(status)] });
  if (status === null) return message('try_no_answer');
  if (status === 0) return message('try_redirected');
  if (status >= 200 && status < 300) return message('try_accepted');
  return message(status === 401 ? 'try_refused' : 'try_unclear');
}
