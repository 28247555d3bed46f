import { JsonSplitter, parsedJson, unquoted } from '../../../lib/json-splitter';
import { listIn, recordIn, textIn } from '../../../lib/loose';
import { NumberReader } from './number-reader';

const MAX_NAMES = 4;
/** Nodes held at a time that hold a string asked for. */
const MAX_NODES = 200_000;
const LONGEST = 1_048_576;

/**
 * Names under which objects hold these strings, at most four for each: a second look at the snapshot, which lists nodes
 * and edges before the strings. Memory grows with what is asked for, not with the snapshot.
 */
export async function heapHolders(
  pieces: AsyncIterable<string>,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  let layout = layoutOf(undefined);
  const stringAt = new Map<number, number>();
  const named = new Map<number, Set<number>>();
  const names = new Map<number, string>();
  let node = 0;
  const nodes = new NumberReader(
    () => layout.node.size,
    (fields) => {
      const name = fields[layout.node.name] ?? 0;
      const isString = layout.strings.has(fields[layout.node.type] ?? -1);
      if (isString && wanted.has(name) && stringAt.size < MAX_NODES) stringAt.set(node, name);
      node += layout.node.size;
    },
  );
  const edges = new NumberReader(
    () => layout.edge.size,
    (fields) => {
      const string = stringAt.get(fields[layout.edge.to] ?? -1);
      if (string === undefined || !layout.naming.has(fields[layout.edge.type] ?? -1)) return;
      const known = named.get(string) ?? new Set();
      named.set(string, known);
      const name = fields[layout.edge.name] ?? 0;
      if (known.size < MAX_NAMES) known.add(name);
      names.set(name, '');
    },
  );
  const splitter = new JsonSplitter(
    ['snapshot', 'strings[]'],
    ({ path, index, text }) => {
      if (path === 'snapshot') layout = layoutOf(parsedJson(text ?? ''));
      else if (names.has(index) && text !== null) names.set(index, unquoted(text) ?? '');
    },
    LONGEST,
    { nodes: (part) => nodes.push(part), edges: (part) => edges.push(part) },
  );
  for await (const piece of pieces) splitter.push(piece);
  splitter.end();
  const textsOf = (indices: ReadonlySet<number>) => [...indices].flatMap((index) => names.get(index) || []);
  return new Map([...named].map(([string, indices]) => [string, textsOf(indices)] as const));
}

/** The snapshot says which numbers describe a node and an edge. */
function layoutOf(value: unknown) {
  const { meta } = recordIn(value);
  const { node_fields, node_types, edge_fields, edge_types } = recordIn(meta);
  const [nodeFields, edgeFields] = [listIn(node_fields), listIn(edge_fields)];
  const ofTypes = (types: unknown, wanted: readonly string[]) =>
    new Set(listIn(listIn(types)[0]).flatMap((type, index) => (wanted.includes(textIn(type)) ? [index] : [])));
  return {
    node: { size: nodeFields.length || 1, type: nodeFields.indexOf('type'), name: nodeFields.indexOf('name') },
    edge: {
      size: edgeFields.length || 1,
      type: edgeFields.indexOf('type'),
      name: edgeFields.indexOf('name_or_index'),
      to: edgeFields.indexOf('to_node'),
    },
    strings: ofTypes(node_types, ['string', 'concatenated string', 'sliced string']),
    naming: ofTypes(edge_types, ['property', 'context', 'shortcut']),
  };
}
