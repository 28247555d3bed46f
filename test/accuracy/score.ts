import type { Confidence } from '../../utils/model/token';
import type { Laid } from './layouts';
import { judgeLaid } from './layouts';
import type { Case, Judged, Outcome } from './plant';
import { percent, Tally } from './table';

/** What must be reached, in shares of 1; `rest` is for every group without a floor of its own. */
export const FLOORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  kind: { checksummed: 0.99, prefixed: 0.99, keyword: 0.95, structure: 0.99 },
  class: { rest: 0.96 },
  embedding: { 'stack trace': 0.93, rest: 0.97 },
  'way to keep a layout': { 'text in a wrapper': 0.93, rest: 0.99 },
};
/** Of what is found: how much is firm or certain; of what has a checksum, how much is certain. */
export const SURE = { all: 0.95, checksummed: 0.99 } as const;
/** Of what is told, how much is a token that was put there; a cookie that is a session as a whole counts against it. */
export const PRECISION = 0.97;

/** Recall by kind, class, embedding and way; confidence by kind; precision by corpus. */
export class Score {
  readonly tallies = new Map(Object.keys(FLOORS).map((name) => [name, new Tally()] as const));
  readonly #sureness = new Map<string, Map<Confidence, number>>();
  readonly #told = new Map<string, { right: number; wrong: number }>();

  addPlanted({ kind, tokenClass, embedding }: Case, { outcome, confidence, elsewhere }: Judged): void {
    this.#add({ kind, class: tokenClass, embedding }, outcome, confidence);
    this.tell('texts with a planted token', Number(outcome !== 'missed'), elsewhere.length);
  }

  addLaid(laid: Laid, corpus: string): void {
    const { told, alarms } = judgeLaid(laid);
    for (const { outcome, confidence } of told)
      this.#add({ kind: 'structure', 'way to keep a layout': laid.way }, outcome, confidence);
    this.tell(corpus, told.filter(({ outcome }) => outcome !== 'missed').length, alarms);
  }

  tell(corpus: string, right: number, wrong: number): void {
    const told = this.#told.get(corpus) ?? { right: 0, wrong: 0 };
    this.#told.set(corpus, { right: told.right + right, wrong: told.wrong + wrong });
  }

  /** Every figure under its floor, as a line. */
  get short(): readonly string[] {
    const recall = [...this.tallies].flatMap(([name, tally]) =>
      tally.groups.flatMap((group) => {
        const floor = FLOORS[name]?.[group] ?? FLOORS[name]?.rest ?? 1;
        return under(`recall of the ${name} ${group}`, tally.recall(group), floor);
      }),
    );
    const sure = [...this.#sureness.keys()].reduce((all, kind) => all + this.#count(kind, 'firm', 'certain'), 0);
    const found = [...this.#sureness.keys()].reduce((all, kind) => all + this.#count(kind), 0);
    return [
      ...recall,
      ...under('firm or certain of what is found', sure / found, SURE.all),
      ...under(
        'certain of what has a checksum',
        this.#count('checksummed', 'certain') / this.#count('checksummed'),
        SURE.checksummed,
      ),
      ...[...this.#told].flatMap(([corpus, told]) => under(`precision in ${corpus}`, precisionOf(told), PRECISION)),
    ];
  }

  get lines(): readonly string[] {
    return [
      ...[...this.tallies].flatMap(([name, tally]) => tally.lines(`by ${name}`)),
      '',
      `${'by confidence, of what is found'.padEnd(34)} certain    firm tentative`,
      ...[...this.#sureness.keys()].map((kind) =>
        [
          kind.padEnd(34),
          ...(['certain', 'firm', 'tentative'] as const).map((one) => share(this.#count(kind, one), this.#count(kind))),
        ].join(' '),
      ),
      '',
      `${'by corpus'.padEnd(34)} precision   right   wrong`,
      ...[...this.#told].map(([corpus, told]) =>
        [
          corpus.padEnd(34),
          percent(precisionOf(told)).padStart(9),
          ...[told.right, told.wrong].map((count) => String(count).padStart(7)),
        ].join(' '),
      ),
    ];
  }

  #add(groups: Readonly<Record<string, string>>, outcome: Outcome, confidence: Confidence | null): void {
    for (const [name, group] of Object.entries(groups)) this.tallies.get(name)?.add(group, outcome);
    const kind = groups.kind ?? '';
    if (confidence === null) return;
    const counts = this.#sureness.get(kind) ?? new Map<Confidence, number>();
    this.#sureness.set(kind, counts.set(confidence, (counts.get(confidence) ?? 0) + 1));
  }

  #count(kind: string, ...of: readonly Confidence[]): number {
    const counts = [...(this.#sureness.get(kind) ?? [])];
    return counts.reduce((all, [one, count]) => all + (of.length === 0 || of.includes(one) ? count : 0), 0);
  }
}

const precisionOf = ({ right, wrong }: { right: number; wrong: number }): number =>
  wrong === 0 ? 1 : right / (right + wrong);

const share = (count: number, all: number): string => percent(all === 0 ? 0 : count / all).padStart(8);

/** Nothing counted is no figure: it is under any floor. */
function under(what: string, figure: number, floor: number): readonly string[] {
  return figure >= floor ? [] : [`${what}: ${percent(figure)}, wanted ${percent(floor)}`];
}
