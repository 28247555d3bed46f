import type { JsonString } from './json-walk';
import { isJson, skipSpace, walkSteps } from './json-walk';
import type { Layer, Parts, Split } from './layer';
import { inner, MAX_PARTS, STEP } from './layer';

/** A text that is one JSON value. */
export const splitJson: Split = (layer) => (/^\s{0,64}[{["]/.test(layer.text) ? jsonSteps(layer) : null);

function* jsonSteps(layer: Layer): Generator<void, Parts> {
  const { text } = layer;
  const parts: Layer[] = [];
  const end = yield* walkSteps(text, 0, collector(layer, parts));
  return end >= 0 && skipSpace(text, end) === text.length ? parts : null;
}

/** Takes what a walk finds into `parts`. */
function collector(layer: Layer, parts: Layer[], above: Parameters<typeof inner>[4] = []) {
  return ({ keys, value, start, end }: JsonString) =>
    parts.push(inner(layer, start, end, keys, [...above, ...keys], value)) < MAX_PARTS;
}

const STATEMENT =
  /[\s;,]{0,64}(?:(?:var|let|const|export default)\s{1,8})?([A-Za-z_$][\w$.[\]'"|]{0,127}|)\s{0,8}(=(?!=)\s{0,64}(?:JSON\.parse\s{0,8}\(\s{0,64})?|\()(?=[{["'])/y;

/** JSON in a script: `window.__STATE__ = {…};`, `x = JSON.parse("…")`, `callback({…});`, as far as such statements go. */
export const splitScript: Split = (layer) => {
  STATEMENT.lastIndex = 0;
  return STATEMENT.test(layer.text) ? scriptSteps(layer) : null;
};

function* scriptSteps(layer: Layer): Generator<void, Parts> {
  const { text } = layer;
  const parts: Layer[] = [];
  let isScript = false;
  let pause = STEP;
  for (let at = 0; at < text.length && parts.length < MAX_PARTS; ) {
    if (at > pause) {
      pause = at + STEP;
      yield;
    }
    STATEMENT.lastIndex = at;
    const [head, name = '', opener = ''] = STATEMENT.exec(text) ?? [];
    if (head === undefined) break;
    const from = at + head.length;
    const key = /[\w$]{1,128}$/.exec(name.replace(/['"\]]+$/, ''))?.[0] ?? '';
    const isCall = opener.startsWith('(');
    const step = isCall ? `${name}()` : opener.includes('JSON') ? `${name} → JSON.parse` : name;
    const below = { ...layer, steps: [...layer.steps, step] };
    const values: Layer[] = [];
    const stop = yield* walkSteps(text, from, collector(below, values, isCall || key === '' ? [] : [key]));
    if (stop < 0) break;
    at = skipSpace(text, stop);
    const isOpen = opener.includes('(') && at < text.length;
    if (isOpen && text.charAt(at) !== ')') break;
    const end = isOpen ? at + 1 : stop;
    at = skipSpace(text, end);
    if (at < text.length && !/[;,<]/.test(text.charAt(at)) && !text.slice(end, at).includes('\n')) break;
    for (const value of values) parts.push(value);
    isScript = true;
  }
  return isScript ? parts : null;
}

const ROW = /^(?:data: ?|[\da-f]{1,6}:[A-Z]{0,2}(?=[{["]))?/;
const SILENT_ROW = /^(?:event|id|retry)?:|^\d{0,9}\s{0,4}$/;

const ROWS =
  /^\s{0,8}(?:data:(?![\w.+-]{1,64}\/)|event:|id:|retry:|:|[\da-f]{1,6}:[A-Z]{0,2}[{["]|[{[]|\d{1,9}\r?\n\s{0,4}[[{])/;

/** Lines of JSON: NDJSON, server-sent events, numbered rows of streamed frameworks, messages that a record separator ends. */
export const splitRows: Split = (layer) => (ROWS.test(layer.text) ? rowSteps(layer) : null);

function* rowSteps(layer: Layer): Generator<void, Parts> {
  const { text } = layer;
  const isBare = /^\s{0,8}[[{]/.test(text);
  const separator = text.includes('\x1e') ? '\x1e' : '\n';
  const parts: Layer[] = [];
  let pause = STEP;
  let event: { start: number; end: number; lines: string[] } | null = null;
  const close = () => {
    if (event) parts.push(inner(layer, event.start, event.end, `line ${parts.length + 1}`, [], event.lines.join('\n')));
    event = null;
  };
  for (let at = 0, rows = 0; at <= text.length && rows < MAX_PARTS; rows++) {
    if (at > pause) {
      pause = at + STEP;
      yield;
    }
    const next = text.indexOf(separator, at);
    const stop = next < 0 ? text.length : next;
    const line = text.slice(at, stop).trimEnd();
    const head = ROW.exec(line)?.[0].length ?? 0;
    const isData = line.startsWith('data:');
    if (!isData) close();
    if (
      line.length > head &&
      (isData || (/^\s{0,8}[{["]/.test(line.slice(head)) && (yield* isJson(line.slice(head)))))
    ) {
      event ??= { start: at + head, end: 0, lines: [] };
      event.end = at + line.length;
      event.lines.push(line.slice(head));
      if (!isData) close();
    } else if (isBare && !SILENT_ROW.test(line)) return null;
    at = stop + 1;
  }
  close();
  return parts.length > 0 ? parts : null;
}
