/** Fields of one Protocol Buffers message, at most 256: numbers as they are, the rest as binary. Stops at what is none. */
export function protobufFields(binary: string): readonly (readonly [field: number, value: number | string])[] {
  const fields: [number, number | string][] = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let scale = 1; at < binary.length; scale *= 128) {
      const byte = binary.charCodeAt(at++);
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return value;
  };
  while (at < binary.length && fields.length < 256) {
    const tag = varint();
    const kind = tag % 8;
    const size = kind === 1 ? 8 : kind === 5 ? 4 : kind === 2 || kind === 0 ? varint() : -1;
    if (size < 0) break;
    fields.push([Math.floor(tag / 8), kind === 0 ? size : binary.slice(at, at + size)]);
    if (kind !== 0) at += size;
  }
  return fields;
}
