import { base64Bytes } from '../../../lib/bytes';
import { type Loose, listIn, recordIn, textIn } from '../../../lib/loose';
import type { Imported, ImportedRequest, ImportedText } from '../imported';

type Place = Pick<ImportedText, 'origin' | 'key' | 'at' | 'writer'>;

/**
 * A body as `postData` or `content` holds it: text, base64, or the parameters of a form alone. Recorders other than
 * browsers keep bodies as they travelled, so that the content coding may still be on them.
 */
export function fromHarBody(
  surface: 'request-body' | 'response-body',
  body: Loose,
  headers: ImportedRequest['headers'],
  place: Place,
): readonly Imported[] {
  // Who wrote the request did not write the answer.
  const placed = { ...place, surface, way: '', writer: surface === 'request-body' ? place.writer : null };
  const text = textIn(body.text);
  if (text === '') return params(body, placed);
  const header = (wanted: string) => headers.find(([name]) => name === wanted)?.[1].toLowerCase() ?? '';
  if (textIn(body.encoding) !== 'base64') return [{ kind: 'text', text, ...placed }];
  const bytes = base64Bytes(text);
  if (bytes === null) return [{ kind: 'problem', code: 'not-decoded', detail: `${surface} ${place.key}` }];
  const contentType = textIn(body.mimeType) || header('content-type');
  return [{ kind: 'bytes', bytes, contentType, contentEncoding: header('content-encoding'), ...placed }];
}

function params(body: Loose, placed: Omit<ImportedText, 'kind' | 'text'>): readonly Imported[] {
  const form = listIn(body.params).flatMap((one): [string, string][] => {
    const { name, value } = recordIn(one);
    return textIn(value) === '' ? [] : [[textIn(name), textIn(value)]];
  });
  if (form.length === 0) return [];
  const text = JSON.stringify(Object.fromEntries(form));
  return [{ kind: 'text', text, ...placed }];
}
