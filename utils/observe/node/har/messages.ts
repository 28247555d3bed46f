import { base64Bytes } from '../../../lib/bytes';
import { type Loose, listIn, numberIn, recordIn, textIn } from '../../../lib/loose';
import type { SourcePosition } from '../../../model/surface';
import type { Imported } from '../imported';

/** What went over a WebSocket, as Chrome writes it: opcode 2 is base64 of bytes. */
export function messages(
  entry: Loose,
  place: { origin: string; key: string; at: number; writer: SourcePosition | null },
): Imported[] {
  return listIn(entry._webSocketMessages).flatMap((one): Imported[] => {
    const message = recordIn(one);
    const isSent = message.type === 'send';
    const seconds = numberIn(message.time);
    const shared = {
      ...place,
      surface: 'web-socket',
      at: seconds === null ? place.at : Math.round(seconds * 1000),
      way: isSent ? 'sent' : 'received',
      writer: isSent ? place.writer : null,
    } as const;
    return fromMessage(textIn(message.data), message.opcode === 2, shared);
  });
}

function fromMessage(
  data: string,
  isBinary: boolean,
  shared: Omit<Extract<Imported, { kind: 'text' }>, 'kind' | 'text'>,
): Imported[] {
  if (data === '') return [];
  const bytes = isBinary ? base64Bytes(data) : null;
  if (bytes === null) return [{ kind: 'text', text: data, ...shared }];
  return [{ kind: 'bytes', bytes, contentType: '', contentEncoding: '', ...shared }];
}
