import { unquotedPath } from './git-path';
import { gitTime } from './git-time';

/** Added lines of one place that are told together; longer ones in pieces that overlap. UTF-16 units. */
const MOST = 8_388_608;
const OVERLAP = 16_384;
/** A line that is longer is read in parts. */
const LONGEST = 4_194_304;
/** Of a commit's hash, as people name commits. */
const SHORT = 12;
/** A file that git takes for binary is named, and nothing of it shown. */
const BINARY = /^Binary files .*differ\r?$|^GIT binary patch\r?$/;
const COMMIT = /^commit ([0-9a-f]{40}(?:[0-9a-f]{24})?)(?:\s|$)/;

export const isCommitLine = (line: string): boolean => COMMIT.test(line);

interface Run {
  readonly isAdded: boolean;
  readonly line: number;
  column: number;
  text: string;
}

/** Lines of a commit that follow one another. An empty path is its message. */
export interface Told extends Run {
  readonly commit: string;
  readonly path: string;
  readonly at: number;
}

/** A line, or a part of one that is too long: `isRest` goes on with what came before. */
interface Line {
  readonly text: string;
  readonly isRest: boolean;
}

export async function* gitLines(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let held = '';
  let isRest = false;
  for await (const chunk of chunks) {
    const parts = (held + chunk).split('\n');
    held = parts.pop() ?? '';
    for (const part of parts) {
      yield { text: part, isRest };
      isRest = false;
    }
    if (held.length > LONGEST) {
      yield { text: held, isRest };
      held = '';
      isRest = true;
    }
  }
  if (held !== '' || isRest) yield { text: held, isRest };
}

/** Goes through a log line by line and tells what each commit added and removed, with where that stood. */
export class GitLogReader {
  commits = 0;
  binary = 0;
  readonly #fallback: number;
  #commit = '';
  #at: number;
  #path = '';
  /** Where in a commit: its heading, its message, the heading of a file, the lines of a hunk. */
  #part: 'heading' | 'message' | 'file' | 'hunk' = 'heading';
  /** Columns before a line of a hunk: one for each parent. */
  #columns = 1;
  #removedLine = 1;
  #addedLine = 1;
  /** Lines of the hunk that are still to come, by which a line that looks like a heading is none. */
  #left = { removed: [] as number[], added: 0 };
  #run: Run | null = null;
  #lastKind: 'added' | 'removed' | 'other' = 'other';

  /** `fallback`: the time of a commit whose date cannot be read. */
  constructor(fallback: number) {
    this.#fallback = fallback;
    this.#at = fallback;
  }

  /** What is to be looked at now, of what came before this line. */
  line({ text, isRest }: Line): Told | null {
    if (isRest) return this.#goOn(text);
    if (this.#part === 'hunk' && this.#isInHunk()) return this.#inHunk(text);
    const [, hash] = COMMIT.exec(text) ?? [];
    if (hash !== undefined) return this.#begin(hash);
    if (/^diff --(?:git|cc|combined) /.test(text)) {
      const before = this.flush();
      this.#part = 'file';
      this.#path = '';
      return before;
    }
    if (this.#part === 'heading') this.#heading(text);
    else if (this.#part === 'message') return this.#message(text);
    else return this.#inFile(text);
    return null;
  }

  flush(): Told | null {
    const run = this.#run;
    this.#run = null;
    this.#lastKind = 'other';
    if (run === null || run.text === '') return null;
    return { ...run, commit: this.#commit, path: this.#path, at: this.#at };
  }

  #begin(hash: string): Told | null {
    const before = this.flush();
    this.commits++;
    this.#commit = hash.slice(0, SHORT);
    this.#at = this.#fallback;
    this.#path = '';
    this.#part = 'heading';
    return before;
  }

  #heading(text: string): void {
    const [, date] = /^(?:Author)?Date:\s+(.{1,80})$/.exec(text.trimEnd()) ?? [];
    if (date !== undefined) this.#at = gitTime(date) ?? this.#fallback;
    if (text.trim() === '') this.#part = 'message';
  }

  #message(text: string): Told | null {
    if (text.trim() === '') return null;
    this.#add('added', text.replace(/^ {4}/, ''), 1);
    return this.#full();
  }

  #inFile(text: string): Told | null {
    const [, mark, ranges] = /^(@@@*) ([-+\d, ]+) @@/.exec(text) ?? [];
    if (mark !== undefined) return this.#hunk(mark.length - 1, ranges ?? '');
    const [, side, name] = /^(\+\+\+|---) (.+?)\t?\r?$/.exec(text) ?? [];
    if (name !== undefined && name !== '/dev/null') {
      const path = unquotedPath(name).replace(side === '+++' ? /^b\// : /^a\//, '');
      if (side === '+++' || this.#path === '') this.#path = path;
    }
    if (BINARY.test(text)) this.binary++;
    return null;
  }

  #hunk(parents: number, ranges: string): Told | null {
    const before = this.flush();
    const removed = [...ranges.matchAll(/-(\d+)(?:,(\d+))?/g)];
    const [, from = '1', count = '1'] = /\+(\d+)(?:,(\d+))?/.exec(ranges) ?? [];
    this.#part = 'hunk';
    this.#columns = parents;
    this.#addedLine = Number(from);
    this.#removedLine = Number(removed[0]?.[1] ?? 1);
    this.#left = { removed: removed.map(([, , count = '1']) => Number(count)), added: Number(count) };
    return before;
  }

  #isInHunk(): boolean {
    return this.#left.added > 0 || this.#left.removed.some((count) => count > 0);
  }

  #inHunk(text: string): Told | null {
    if (text.startsWith('\\')) return null;
    const marks = text.slice(0, this.#columns);
    const content = text.slice(this.#columns);
    const isRemoved = marks.includes('-');
    const isAdded = !isRemoved && marks.includes('+');
    for (const [parent] of this.#left.removed.entries()) {
      const mark = marks[parent] ?? ' ';
      if (isRemoved ? mark === '-' : mark !== '+') this.#left.removed[parent] = (this.#left.removed[parent] ?? 1) - 1;
    }
    if (!isRemoved) this.#left.added--;
    const kind = isAdded ? 'added' : isRemoved ? 'removed' : 'other';
    const before = kind === this.#lastKind ? null : this.flush();
    if (kind !== 'other') this.#add(kind, content, isAdded ? this.#addedLine : this.#removedLine);
    if (!isRemoved) this.#addedLine++;
    if (marks[0] === '-' || (!isRemoved && marks[0] !== '+')) this.#removedLine++;
    return before ?? this.#full();
  }

  #add(kind: 'added' | 'removed', text: string, line: number): void {
    if (this.#run === null) this.#run = { isAdded: kind === 'added', line, column: 1, text };
    else this.#run.text += `\n${text}`;
    this.#lastKind = kind;
  }

  #goOn(text: string): Told | null {
    if (this.#run === null) return null;
    this.#run.text += text;
    return this.#full();
  }

  /** Memory is bounded: what is long is told in parts, of which the next begins with the end of the one before. */
  #full(): Told | null {
    const run = this.#run;
    if (run === null || run.text.length < MOST) return null;
    const cut = run.text.length - OVERLAP;
    const passed = run.text.slice(0, cut);
    const breaks = passed.split('\n').length - 1;
    const column = breaks === 0 ? run.column + cut : cut - passed.lastIndexOf('\n');
    const told = { ...run, commit: this.#commit, path: this.#path, at: this.#at };
    this.#run = { isAdded: run.isAdded, line: run.line + breaks, column, text: run.text.slice(cut) };
    return told;
  }
}
