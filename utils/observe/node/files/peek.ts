/** The first `size` bytes of a stream, or all of it, and the whole stream still to be read. */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let read = 0;
  while (read < size) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    read += next.value.length;
  }
  async function* whole() {
    try {
      yield* first.splice(0);
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(first).subarray(0, size), whole: whole() };
}
