import { parseSync } from 'vite';

/** Words that lists of names do without and sentences do not. */
const JOINING =
  /(?:^|[\s(])(?:a|an|and|are|as|at|be|but|by|can|cannot|did|does|for|from|has|have|here|if|in|into|is|it|its|no|not|of|on|or|than|that|the|them|then|there|they|this|to|was|were|what|when|where|which|whose|with|without|you|your)(?=[\s,:;)]|\.(?:\s|$)|$)/;
const SQL = /\b(?:AS|FROM|JOIN|SELECT|WHERE)\b/;
const TWO_WORDS = /\p{L}{2,},? \p{L}{2,}/u;
/** A name that is made of common words: `Saved console`. */
const PHRASE = /^\p{Lu}\p{Ll}+ \p{Ll}{2,}/u;
/** Attributes whose text is shown or read out. */
const SPOKEN = /^(?:aria-(?:label|description|roledescription|valuetext)|alt|label|placeholder|title)$/;
/** Properties that become such texts. */
const SHOWN = /^(?:caption|heading|hint|label)$/;
/** Attributes that hold names of styles and the like. */
const NAMES = /^(?:class|className|rel|content|style)$/;
/** Parts of plug-ins that are their own proof, or code for a developer's own source. */
const NO_TEXT = /^(?:examples|code)$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

interface Prose {
  readonly line: number;
  readonly text: string;
}

/**
 * What reads as English in the literals of a source: texts between tags, attributes that are read out, and literals with a joining
 * word or that begin as a phrase. Types, imports, comments, names of styles, lists of words, and what is thrown
 * are none.
 */
export function proseIn(file: string, source: string): readonly Prose[] {
  const found: Prose[] = [];
  const visit = (node: Node, above: readonly Node[]): void => {
    if (isLeftOut(node)) return;
    const text = textOf(node);
    if (text !== null && isProse(text, above))
      found.push({ line: source.slice(0, node.start).split('\n').length, text: text.trim().replace(/\s+/g, ' ') });
    for (const value of Object.values(node))
      for (const child of [value].flat()) if (isNode(child)) visit(child, [...above, node]);
  };
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  visit(program as unknown as Node, []);
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function isLeftOut(node: Node): boolean {
  const { type } = node;
  if (type === 'ImportDeclaration' || /^TS\w*(?:Type|Interface|Annotation|Instantiation)/.test(type)) return true;
  if (type === 'ThrowStatement' || (type === 'NewExpression' && /(?:Error|Fault)$/.test(nameOf(node.callee))))
    return true;
  // A list of words.
  if (type === 'CallExpression' && nameOf(node.callee) === 'split') return true;
  return NO_TEXT.test(nameOf(node.key ?? node.id));
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  return node.type === 'MemberExpression' ? nameOf(node.property) : String(node.name ?? '');
}

function textOf(node: Node): string | null {
  if (node.type === 'JSXText') return node.value as string;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node.type === 'TemplateElement' ? (node.value as { cooked: string }).cooked : null;
}

function isProse(text: string, above: readonly Node[]): boolean {
  const parent = above.at(-1);
  if (parent?.type === 'JSXElement' || parent?.type === 'JSXFragment') return /\p{L}/u.test(text);
  const attribute = above.findLast(({ type }) => type === 'JSXAttribute');
  const name = (attribute?.name as { name?: unknown } | undefined)?.name;
  if (parent?.type === 'JSXAttribute' && SPOKEN.test(String(name))) return /\p{L}/u.test(text);
  if (parent?.type === 'Property' && SHOWN.test(nameOf(parent.key))) return /^\p{Lu}\p{Ll}/u.test(text);
  if (NAMES.test(String(name))) return false;
  return TWO_WORDS.test(text) && !SQL.test(text) && (JOINING.test(text) || PHRASE.test(text));
}
