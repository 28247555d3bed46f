import { by, SEVERITIES } from '../../export/order';
import type { Investigation, NamedUse, NotKnown, PlacedUse, SeenToken } from '../../model/investigation';
import type { Anomaly, TrafficJudge } from '../../model/traffic';
import type { LogRecord } from '../../observe/logs/log-record';
import type { LogInput, LogText } from '../../observe/logs/log-text';
import type { Naming } from '../bodies';
import { LogUses, type NamedEvent } from '../from-log';
import { mergeByTime } from '../merge-by-time';
import { byRule } from '../not-judged';
import { Ends } from './ends';
import { FileBook } from './file-book';
import { type FiledEvent, type FiledUse, type LogOptions, logSource, type Taken, usesIn } from './log-source';
import { Timeline } from './timeline';
import { TokenBook } from './token-book';

export interface InvestigationOptions extends LogOptions {
  /** Uses before or after are left out; epoch milliseconds, null for no limit. */
  readonly since: number | null;
  readonly until: number | null;
  /** Names of the tokens that are asked for; none for all. */
  readonly tokens: readonly string[];
}

const NOTHING: Taken = { uses: [], events: [] };
const MOST_ANOMALIES = 10_000;
/** Uses between two questions to the judge. */
const JUDGED_TOGETHER = 50_000;

export type Hearing = (use: PlacedUse, rawName: string) => void;

/** Reads logs in order of time and tells what they show of each token. Nothing raw is kept. */
export class LogInvestigation {
  readonly #naming: Naming;
  readonly #judge: TrafficJudge;
  readonly #options: InvestigationOptions;
  readonly #uses: LogUses;
  readonly #ends: Ends;
  readonly #books: FileBook[] = [];
  readonly #tokens = new TokenBook();
  readonly #timeline = new Timeline();
  /** By what names each: one that goes on is told again. */
  readonly #anomalies = new Map<string, Anomaly>();
  readonly #found = new Set<string>();
  readonly #lacking = { 'no-client': 0, 'no-agent': 0, 'no-status': 0, 'no-destination': 0 };
  #moreAnomalies = 0;
  #count = 0;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;

  constructor(naming: Naming, judge: TrafficJudge, options: InvestigationOptions) {
    this.#naming = naming;
    this.#judge = judge;
    this.#options = options;
    this.#uses = new LogUses(naming);
    this.#ends = new Ends(judge);
  }

  /** Rows read so far. */
  get rows(): number {
    return this.#books.reduce((sum, { rows }) => sum + rows, 0);
  }

  /**
   * Reads all of them; to be called once. `going` is called again and again, and may throw to end it; `heard` is told of each use in
   * the order of time, with the raw name of its file.
   */
  async read(
    inputs: AsyncIterable<LogInput>,
    going: () => void = () => undefined,
    heard: Hearing | null = null,
  ): Promise<void> {
    const take = (record: LogRecord, book: FileBook) => this.#take(record, book);
    const bookOf = (name: string) => this.#begun(name);
    const sources = [];
    for await (const input of inputs) sources.push(await logSource(input, this.#options, take, bookOf, going));
    const clean = (text: string) => this.#naming.clean(text);
    await mergeByTime<FiledUse | FiledEvent>(sources, (one) => {
      if ('event' in one) return this.#ends.happened(one.event);
      const { use, token, book, place } = one;
      this.#add(one);
      heard?.({ use, token, file: book.toldName(clean), line: null, record: null, ...place }, book.name);
    });
  }

  /**
   * Reads on what comes to a log while it is followed, until `text` ends. `heard` is told of each use as it comes, and of what is
   * found by it. Several logs can be followed side by side.
   */
  async follow(text: LogText, heard: (happened: NamedUse | Anomaly) => void): Promise<void> {
    const take = (record: LogRecord, book: FileBook) => this.#take(record, book);
    const bookOf = (name: string) => this.#books.find((book) => book.name === name) ?? this.#begun(name);
    for await (const filed of usesIn(text, this.#options, take, bookOf)) {
      for (const one of filed) {
        if ('event' in one) this.#ends.happened(one.event);
        else {
          this.#add(one);
          heard({ use: one.use, token: one.token });
        }
      }
      for (const anomaly of filed.length > 0 ? this.#ask(this.#to) : []) heard(anomaly);
    }
  }

  /** What each file gave so far, by its raw name. */
  get books(): readonly Pick<FileBook, 'name' | 'format' | 'rows' | 'broken' | 'problem'>[] {
    return this.#books;
  }

  /** Closes the books. */
  report(): Investigation {
    this.#ask(this.#to);
    const clean = (text: string) => this.#naming.clean(text);
    const tokens = this.#ordered();
    const files = this.#books.map((book) => book.told(clean));
    return {
      files,
      period: this.#count === 0 ? null : { from: this.#from, to: this.#to },
      uses: this.#count,
      tokens,
      timeline: this.#timeline.told(),
      anomalies: [...this.#anomalies.values()].toSorted(by(({ from }) => [from])),
      notJudged: [...byRule(this.#judge.notJudged()), ...this.#ends.notJudged(tokens.length)],
      notKnown: this.#notKnown(),
    };
  }

  #begun(name: string): FileBook {
    const book = new FileBook(name);
    this.#books.push(book);
    return book;
  }

  #take(record: LogRecord, book: FileBook): Taken {
    const { since, until, tokens } = this.#options;
    book.seen(record.at);
    if ((since !== null && record.at < since) || (until !== null && record.at > until)) {
      book.outside += 1;
      return NOTHING;
    }
    const uses = this.#uses.of(record);
    const events = this.#uses.events(record).filter((event) => this.#isMeant(event));
    if (uses.length === 0) {
      book.withoutToken += 1;
      return { uses, events };
    }
    const asked = tokens.length === 0 ? uses : uses.filter(({ token }) => this.#isAsked(token));
    if (asked.length === 0) book.otherTokens += 1;
    else book.used += 1;
    return { uses: asked, events };
  }

  /** What is made of another key may end one that is asked for. */
  #isMeant(event: NamedEvent): boolean {
    return this.#options.tokens.length === 0 || event.kind === 'created' || !event.token || this.#isAsked(event.token);
  }

  #isAsked({ token, aliases }: SeenToken): boolean {
    const names = [token, ...aliases];
    const found = this.#options.tokens.find((one) => names.some((name) => name === one || name.endsWith(`:${one}`)));
    if (found !== undefined) this.#found.add(found);
    return found !== undefined;
  }

  #add({ use, token, holder, book }: FiledUse): void {
    this.#count += 1;
    this.#from = Math.min(this.#from, use.at);
    this.#to = Math.max(this.#to, use.at);
    if (!this.#tokens.has(use.token)) {
      const { facts, role, scope } = token;
      this.#judge.know({ token: use.token, facts, role, scope });
    }
    this.#judge.use(use);
    this.#tokens.add(use, token);
    this.#ends.used(use.token, holder, book.format);
    this.#timeline.add(use.at, use.outcome);
    if (use.client === null) this.#lacking['no-client'] += 1;
    if (use.agent === null) this.#lacking['no-agent'] += 1;
    if (use.outcome === 'unknown') this.#lacking['no-status'] += 1;
    if (use.destination === '') this.#lacking['no-destination'] += 1;
    if (this.#count % JUDGED_TOGETHER === 0) this.#ask(use.at);
  }

  /** What is new, or went on. */
  #ask(now: number): readonly Anomaly[] {
    if (this.#count === 0) return [];
    const found = this.#judge.found(now);
    for (const one of found) {
      const name = `${one.rule} ${one.token} ${one.from}`;
      if (this.#anomalies.has(name) || this.#anomalies.size < MOST_ANOMALIES) this.#anomalies.set(name, one);
      else this.#moreAnomalies += 1;
    }
    return found;
  }

  /** Those with the gravest anomalies first, then the most used. */
  #ordered(): Investigation['tokens'] {
    const gravest = new Map<string, number>();
    for (const { token, severity } of this.#anomalies.values())
      gravest.set(token, Math.min(gravest.get(token) ?? SEVERITIES.length, SEVERITIES.indexOf(severity)));
    const rank = (token: string) => gravest.get(token) ?? SEVERITIES.length;
    return this.#tokens.told().toSorted((a, b) => rank(a.token) - rank(b.token) || b.uses - a.uses);
  }

  #notKnown(): readonly NotKnown[] {
    const sum = (of: (book: FileBook) => number) => this.#books.reduce((total, book) => total + of(book), 0);
    const counts: readonly (readonly [NotKnown['what'], number])[] = [
      ['rows-without-token', sum(({ withoutToken }) => withoutToken)],
      ['rows-broken', sum(({ broken }) => broken)],
      ['rows-late', sum(({ late }) => late)],
      ['files-not-read', sum(({ problem }) => Number(problem !== null))],
      ['more-tokens', this.#tokens.moreUses],
      ['more-anomalies', this.#moreAnomalies],
      ...(Object.entries(this.#lacking) as [NotKnown['what'], number][]),
    ];
    const missing = this.#options.tokens.filter((one) => !this.#found.has(one));
    return [
      ...counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count, of: '' })),
      ...missing.map((of) => ({ what: 'token-not-found' as const, count: 1, of })),
    ];
  }
}
