import type { Name } from './protocol';

/** What travels: one call, and its answer. */
export interface Call {
  readonly name: Name;
  readonly request: unknown;
}

export type Answer = { readonly ok: true; readonly reply: unknown } | { readonly ok: false; readonly error: string };

export function isCall(message: unknown): message is Call {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    typeof message.name === 'string' &&
    'request' in message
  );
}

/** The reply inside an answer. Throws an Error with the server's text when it was refused or failed. */
export function unwrap(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    if (answer.ok === true && 'reply' in answer) return answer.reply;
    if ('error' in answer) throw new Error(String(answer.error));
  }
  throw new Error('no answer');
}
