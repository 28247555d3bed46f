/** Objects by name, each with properties that are strings. */
export type Objects = Readonly<Record<string, Readonly<Record<string, string>>>>;

const META = {
  node_fields: ['type', 'name', 'id', 'self_size', 'edge_count', 'detachedness'],
  node_types: [['hidden', 'array', 'string', 'object', 'code', 'concatenated string'], 'string', 'number'],
  edge_fields: ['type', 'name_or_index', 'to_node'],
  edge_types: [['context', 'element', 'property', 'internal'], 'string_or_number', 'node'],
};

/** A heap snapshot as V8 writes it, with these objects; strings are cut at 1,024 characters. */
export function heapSnapshot(objects: Objects): string {
  const strings = ['<dummy>'];
  const indexOf = (text: string) => {
    const cut = text.slice(0, 1_024);
    const known = strings.indexOf(cut);
    return known >= 0 ? known : strings.push(cut) - 1;
  };
  const nodes: number[][] = [];
  const edges: number[][] = [];
  for (const [name, properties] of Object.entries(objects)) {
    nodes.push([3, indexOf(name), nodes.length * 2 + 1, 16, 2 * Object.keys(properties).length, 0]);
    for (const [key, value] of Object.entries(properties)) {
      edges.push([3, indexOf('an internal slot'), nodes.length * META.node_fields.length]);
      edges.push([2, indexOf(key), nodes.length * META.node_fields.length]);
      nodes.push([2, indexOf(value), nodes.length * 2 + 1, 16, 0, 0]);
    }
  }
  const lines = (rows: readonly number[][]) => rows.map((row) => row.join(',')).join('\n,');
  const snapshot = { meta: META, node_count: nodes.length, edge_count: edges.length };
  return (
    `{"snapshot":${JSON.stringify(snapshot)},\n"nodes":[${lines(nodes)}\n],\n"edges":[${lines(edges)}\n],\n` +
    `"trace_function_infos":[],\n"strings":[${strings.map((text) => JSON.stringify(text)).join(',\n')}]}\n`
  );
}
