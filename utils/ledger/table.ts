import { compareKeys, type Key, keyText } from './keys';

export interface Changes<Row> {
  readonly puts: readonly (readonly [key: Key, row: Row])[];
  readonly deletes: readonly Key[];
}

/**
 * Rows by key, and by the groups they belong to, with a log of what changed since the last `settle` or `undo`. For
 * IndexedDB it holds the rows that one batch needs; for a private window, all.
 */
export class Table<Row> {
  readonly #rows = new Map<string, Row>();
  readonly #groups = new Map<string, Set<string>>();
  readonly #before = new Map<string, readonly [key: Key, row: Row | undefined]>();
  readonly #keyOf: (row: Row) => Key;
  readonly #groupsOf: (row: Row) => readonly Key[];

  constructor(keyOf: (row: Row) => Key, groupsOf: (row: Row) => readonly Key[] = () => []) {
    this.#keyOf = keyOf;
    this.#groupsOf = groupsOf;
  }

  get(key: Key): Row | undefined {
    return this.#rows.get(keyText(key));
  }

  /** A copy in key order: rows may be put and deleted while it is walked. */
  in(group: Key): readonly Row[] {
    return this.#sorted([...(this.#groups.get(keyText(group)) ?? [])].flatMap((id) => this.#rows.get(id) ?? []));
  }

  /** All, in key order. */
  values(): readonly Row[] {
    return this.#sorted([...this.#rows.values()]);
  }

  /** Brings rows in that are stored already. */
  load(rows: readonly Row[]): void {
    for (const row of rows) this.#set(keyText(this.#keyOf(row)), row);
  }

  put(row: Row): void {
    const key = this.#keyOf(row);
    this.#log(key);
    this.#set(keyText(key), row);
  }

  delete(row: Row): void {
    const key = this.#keyOf(row);
    this.#log(key);
    this.#set(keyText(key), undefined);
  }

  changes(): Changes<Row> {
    const puts: (readonly [Key, Row])[] = [];
    const deletes: Key[] = [];
    for (const [id, [key]] of this.#before) {
      const row = this.#rows.get(id);
      if (row === undefined) deletes.push(key);
      else puts.push([key, row]);
    }
    return { puts, deletes };
  }

  settle(): void {
    this.#before.clear();
  }

  undo(): void {
    for (const [id, [, row]] of this.#before) this.#set(id, row);
    this.#before.clear();
  }

  #sorted(rows: Row[]): readonly Row[] {
    return rows.length < 2 ? rows : rows.sort((a, b) => compareKeys(this.#keyOf(a), this.#keyOf(b)));
  }

  #log(key: Key): void {
    const id = keyText(key);
    if (!this.#before.has(id)) this.#before.set(id, [key, this.#rows.get(id)]);
  }

  #set(id: string, row: Row | undefined): void {
    const old = this.#rows.get(id);
    for (const group of old === undefined ? [] : this.#groupsOf(old)) {
      const members = this.#groups.get(keyText(group));
      members?.delete(id);
      if (members?.size === 0) this.#groups.delete(keyText(group));
    }
    if (row === undefined) {
      this.#rows.delete(id);
      return;
    }
    this.#rows.set(id, row);
    for (const group of this.#groupsOf(row)) {
      const members = this.#groups.get(keyText(group)) ?? new Set();
      this.#groups.set(keyText(group), members.add(id));
    }
  }
}
