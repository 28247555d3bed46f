import path from 'node:path';
import { API } from 'typescript/unstable/sync';
import { parseSync } from 'vite';
import { ROOT, type SourceFile } from './rooms';

/** A key that is put together: its template with `*` for what is filled in, and the keys that its types allow; null where they allow any. */
export interface Composed {
  readonly file: string;
  readonly template: string;
  readonly keys: readonly string[] | null;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

interface Found {
  readonly file: string;
  readonly texts: readonly string[];
  readonly holes: readonly Node[];
}

/** Every template literal that reads as a key of the catalogue, with what the compiler knows of the types in it. */
export function composedKeys(files: readonly SourceFile[], prefixes: ReadonlySet<string>): readonly Composed[] {
  const found = files.flatMap(({ file, text }) => templatesIn(file, text, prefixes));
  const api = new API({ cwd: ROOT });
  try {
    const [project] = api.updateSnapshot({ openProjects: [path.join(ROOT, 'tsconfig.json')] }).getProjects();
    if (project === undefined) throw new Error('no project');
    const typed = (file: string, node: Node): readonly string[] | null => {
      const type = project.checker.getTypeAtPosition(path.join(ROOT, file), lastName(node));
      const members = type?.isUnionType() ? type.getTypes() : [type];
      const values = members.map((one) => (one?.isStringLiteralType() ? one.value : null));
      return values.includes(null) ? null : (values as string[]);
    };
    return found.map(({ file, texts, holes }) => {
      const values = holes.map((hole) => valuesOf(hole, (node) => typed(file, node)));
      return { file, template: texts.join('*'), keys: filled(texts, values) };
    });
  } finally {
    api.close();
  }
}

/** Every text that stands in a source as a literal. */
export function literalsIn(file: string, text: string): readonly string[] {
  const found: string[] = [];
  walk(parseSync(file, text).program as unknown as Node, ({ type, value }) => {
    if (type === 'Literal' && typeof value === 'string') found.push(value);
  });
  return found;
}

function templatesIn(file: string, text: string, prefixes: ReadonlySet<string>): readonly Found[] {
  const found: Found[] = [];
  walk(parseSync(file, text).program as unknown as Node, (node) => {
    if (node.type !== 'TemplateLiteral') return;
    const texts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    if (/^[a-z\d_]+(?:\*[a-z\d_]*)+$/.test(texts.join('*')) && prefixes.has(texts[0]?.split('_')[0] ?? ''))
      found.push({ file, texts, holes: node.expressions as Node[] });
  });
  return found;
}

function walk(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) for (const child of [value].flat()) if (isNode(child)) walk(child, see);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Where the compiler tells the type of a name or of a member. */
const lastName = (node: Node): number =>
  node.type === 'MemberExpression' ? (node.property as Node).start : node.start;

function valuesOf(node: Node, typed: (node: Node) => readonly string[] | null): readonly string[] | null {
  if (node.type === 'Literal') return [String(node.value)];
  if (node.type === 'ConditionalExpression') return both(node.consequent as Node, node.alternate as Node, typed);
  if (node.type === 'LogicalExpression') return both(node.left as Node, node.right as Node, typed);
  // `what.replaceAll('-', '_')`, or a function of the file that does it.
  if (node.type === 'CallExpression') {
    const callee = node.callee as Node;
    const inner = callee.type === 'MemberExpression' ? callee.object : (node.arguments as Node[])[0];
    return isNode(inner) ? (valuesOf(inner, typed)?.map((value) => value.replaceAll('-', '_')) ?? null) : null;
  }
  return typed(node);
}

function both(one: Node, other: Node, typed: (node: Node) => readonly string[] | null): readonly string[] | null {
  const [a, b] = [valuesOf(one, typed), valuesOf(other, typed)];
  return a && b ? [...a, ...b] : null;
}

function filled(texts: readonly string[], values: readonly (readonly string[] | null)[]): readonly string[] | null {
  let keys: readonly string[] = [texts[0] ?? ''];
  for (const [index, options] of values.entries()) {
    if (options === null) return null;
    keys = keys.flatMap((key) => options.map((option) => key + option + texts[index + 1]));
  }
  return keys;
}
