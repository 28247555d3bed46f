import { FlattenMap, originalPositionFor, type TraceMap } from '@jridgewell/trace-mapping';
import type { LineColumn } from './line-column';

/** A place in a source from which a script was built. `source` as the map names it, below its root. */
export interface SourcePlace extends LineColumn {
  readonly source: string;
}

/**
 * Where in its sources a place of a script came from, by the script's map (ECMA-426, sections too): `app.js:1:2345` becomes
 * `src/auth.ts:12:3`. Null where the text is no map; the look-up gives null for what the map does not cover. Neither throws.
 */
export function positionMap(text: string): ((place: LineColumn) => SourcePlace | null) | null {
  const map = parsed(text);
  if (map === null) return null;
  return ({ line, column }) => {
    if (!(line >= 1 && column >= 1)) return null;
    try {
      const found = originalPositionFor(map, { line, column: column - 1 });
      return found.source === null ? null : { source: found.source, line: found.line, column: found.column + 1 };
    } catch {
      return null;
    }
  };
}

/** Servers may guard JSON with a first line that is no JSON. */
function parsed(text: string): TraceMap | null {
  try {
    const map = new FlattenMap(text.replace(/^\ufeff?\)\]\}'?[^\n]*\n/, ''));
    return map.sources.length > 0 ? map : null;
  } catch {
    return null;
  }
}
