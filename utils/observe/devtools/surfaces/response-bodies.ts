import { listIn, recordIn } from '../../../lib/loose';
import { answerOf, callable } from '../../../platform/answer-of';
import { native } from '../../../platform/native';
import { type FinishedRequest, wholeEntry } from '../finished-request';

/** Calls back with every request of the inspected tab that ends from now on, whoever made it: documents and workers, too. */
export function watchFinished(callback: (request: FinishedRequest) => void): void {
  native().devtools.network.onRequestFinished.addListener((request) => callback(finished(request)));
}

/**
 * What *Save all as HAR* would write, with the bodies, in pieces: everything since the developer tools were opened, as far as
 * they keep it.
 */
export async function* harPieces(): AsyncGenerator<string> {
  const { network } = native().devtools;
  const log = recordIn(await answerOf((answer) => callable(network.getHAR).call(network, answer)));
  yield `{"log":{"pages":${JSON.stringify(listIn(log.pages))},"entries":[`;
  for (const [index, one] of listIn(log.entries).entries()) {
    const { entry } = await wholeEntry(finished(one));
    yield (index === 0 ? '' : ',') + JSON.stringify(entry);
  }
  yield ']}}';
}

function finished(request: unknown): FinishedRequest {
  const { getContent } = recordIn(request);
  const body = async () => {
    if (typeof getContent !== 'function') return ['', ''] as const;
    const told = await answerOf((answer) => callable(getContent).call(request, answer));
    const [text, encoding] = Array.isArray(told) ? (told as readonly unknown[]) : [told];
    return [typeof text === 'string' ? text : '', typeof encoding === 'string' ? encoding : ''] as const;
  };
  return { entry: recordIn(request), body };
}
