import { native } from '../platform/native';
import type { Answer } from './envelope';
import { isCall } from './envelope';
import type { Name, Reply, Request } from './protocol';

type Asked = Extract<Name, `frame/${string}`>;
/** Null: this frame has no answer; another one may. */
export type FrameHandlers = { readonly [N in Asked]: (request: Request<N>) => Reply<N> | Promise<Reply<N>> | null };

/** Answers what the worker asks of a frame. */
export function answerFrameMessages(handlers: FrameHandlers): void {
  native().runtime.onMessage.addListener(((
    message: unknown,
    sender: { id?: string },
    respond: (answer: Answer) => void,
  ) => {
    if (sender.id !== native().runtime.id || !isCall(message) || !Object.hasOwn(handlers, message.name))
      return undefined;
    const reply = (handlers[message.name as Asked] as (request: unknown) => unknown)(message.request);
    if (reply === null) return undefined;
    void Promise.resolve(reply).then((told) => respond({ ok: true, reply: told }));
    return true;
  }) as Parameters<ReturnType<typeof native>['runtime']['onMessage']['addListener']>[0]);
}
