interface Kept {
  /** Counts up with every use: what has the least was not used for longest. */
  seen: number;
  toJSON(): object;
}

/** Things by name, at most `most` of them; the one not used for longest goes first. Knows what changed since it was last asked. */
export class Shelf<V extends Kept> {
  readonly #items = new Map<string, V>();
  readonly #changed = new Set<string>();
  readonly #gone = new Set<string>();

  constructor(
    readonly name: string,
    readonly most: number,
    private readonly make: (id: string, state?: unknown) => V,
    records: Readonly<Record<string, unknown>>,
  ) {
    const prefix = `${name}:`;
    for (const [key, record] of Object.entries(records))
      if (key.startsWith(prefix)) {
        const id = key.slice(prefix.length);
        this.#items.set(id, make(id, JSON.parse(JSON.stringify(record))));
      }
  }

  get(id: string): V | undefined {
    return this.#items.get(id);
  }

  values(): Iterable<V> {
    return this.#items.values();
  }

  /** The thing of this name, made where it is not there; `leave` is shown what had to go for it. */
  use(id: string, seen: number, leave?: (gone: V) => void): V {
    const known = this.#items.get(id);
    const item = known ?? this.make(id);
    item.seen = seen;
    this.#changed.add(id);
    if (known) return item;
    if (this.#items.size >= this.most) this.#makeRoom(leave);
    this.#items.set(id, item);
    this.#gone.delete(id);
    return item;
  }

  changed(id: string): void {
    this.#changed.add(id);
  }

  changedAll(): void {
    for (const id of this.#items.keys()) this.#changed.add(id);
  }

  /** Records of all, or of what changed, and the names of those that went, since the last time. */
  save(which: 'all' | 'changed', records: Record<string, unknown>): readonly string[] {
    for (const [id, item] of this.#items)
      if (which === 'all' || this.#changed.has(id)) records[`${this.name}:${id}`] = item;
    const gone = [...this.#gone].map((id) => `${this.name}:${id}`);
    this.#changed.clear();
    this.#gone.clear();
    return gone;
  }

  #makeRoom(leave?: (gone: V) => void): void {
    let oldest: readonly [string, V] | null = null;
    for (const entry of this.#items) if (oldest === null || entry[1].seen < oldest[1].seen) oldest = entry;
    if (oldest === null) return;
    const [id, item] = oldest;
    this.#items.delete(id);
    this.#changed.delete(id);
    this.#gone.add(id);
    leave?.(item);
  }
}
