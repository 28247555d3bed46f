import { redact } from '../identify/redact';
import type { SourcePosition } from '../model/surface';

/** A position without what its URL may hold. */
export const cleanWriter = (writer: SourcePosition): SourcePosition => ({ ...writer, url: redact(writer.url) });
