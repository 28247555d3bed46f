import type { CoverageReason, CoverageState, Message } from '../model/report';

/** One document's word on a surface. */
export interface Word {
  /** Name of the page: that of another load of the same page is the same. */
  readonly page: string;
  /** Template of its address, where there is one to show. */
  readonly where?: string;
  readonly document: string;
  readonly state: CoverageState;
  readonly reason: Message | null;
}

type Gap = Pick<Word, 'state' | 'reason'>;

/** What the last document of a page said, where there is more to say than that it was read. */
interface PageWords {
  readonly document: string;
  readonly where?: string;
  readonly isRead: boolean;
  /** One for each reason, as it was told last. */
  readonly gaps: readonly Gap[];
}

/** What the documents of a site said of one surface. */
export interface Told {
  /** Some document read it whole. */
  readonly isRead: boolean;
  readonly pages: Readonly<Record<string, PageWords>>;
}

/** What is known of a surface; the reasons begin with the one that is told where there is room for one. */
export interface Covered {
  readonly state: CoverageState;
  readonly reasons: readonly CoverageReason[];
}

/** Pages that are told apart; what is said of others stays for the session. */
const MAX_PAGES = 50;
const OTHERS = '';
const MAX_GAPS = 20;
/** Addresses that are named of one reason. */
const MAX_NAMED = 10;
/** Told where the reader is not there (`bring-reader.ts`): the same document is looked at anew once it is. */
const UNTIL_READER: readonly (string | undefined)[] = ['coverage_by_form', 'coverage_waits'];

/**
 * A document's word joins its earlier ones. It takes the place of what another document of the same page said: the page was loaded
 * again, and what the last one of it could not see is what nobody saw.
 */
export function withWord({ isRead, pages }: Told = { isRead: false, pages: {} }, word: Word): Told {
  const { page, document, where } = word;
  const hasRoom = page in pages || Object.keys(pages).length < MAX_PAGES;
  const name = hasRoom ? page : OTHERS;
  const { [name]: before, ...others } = pages;
  const goesOn = before !== undefined && (before.document === document || name === OTHERS);
  const now = joined(goesOn ? before : { isRead: false, gaps: [] }, word);
  const told = { isRead: isRead || (now.isRead && now.gaps.length === 0) };
  if (now.gaps.length === 0) return { ...told, pages: others };
  return { ...told, pages: { ...others, [name]: { document, ...(hasRoom && where && { where }), ...now } } };
}

/** What was not seen stays unseen, but for what the reader makes up for. */
function joined({ isRead, gaps }: Pick<PageWords, 'isRead' | 'gaps'>, { state, reason }: Word) {
  const isPlain = state === 'inspected' && reason === null;
  const left = isPlain
    ? gaps.filter((gap) => !UNTIL_READER.includes(gap.reason?.key))
    : [...gaps.filter((gap) => gap.reason?.key !== reason?.key), { state, reason }].slice(-MAX_GAPS);
  return { isRead: isRead || state === 'inspected', gaps: left };
}

/** A surface that one document refuses and another shows is covered partly. */
export function coveredBy(told: Told): Covered {
  const pages = Object.values(told.pages).toReversed();
  const states = new Set([
    ...pages.flatMap(({ isRead, gaps }) => [
      ...(isRead ? ['inspected' as const] : []),
      ...gaps.map((gap) => gap.state),
    ]),
    ...(told.isRead ? ['inspected' as const] : []),
  ]);
  const [only = 'inspected'] = states;
  const said = pages.flatMap(({ where, gaps }) => gaps.toReversed().map((gap) => ({ ...gap, where })));
  return { state: states.size > 1 ? 'partly' : only, reasons: reasonsOf(said) };
}

/** The same reason once, with the pages of which it was told; gaps before notes. */
export function reasonsOf(said: readonly (Gap & { readonly where: string | undefined })[]): readonly CoverageReason[] {
  const reasons = new Map<string, CoverageReason>();
  for (const { state, reason, where } of said) {
    if (reason === null) continue;
    const id = JSON.stringify([state, reason]);
    const { count = 0, pages = [] } = reasons.get(id) ?? {};
    const isNew = where !== undefined && !pages.includes(where) && pages.length < MAX_NAMED;
    reasons.set(id, { state, message: reason, count: count + 1, pages: isNew ? [...pages, where] : pages });
  }
  const isNote = ({ state }: CoverageReason) => state === 'inspected';
  const all = [...reasons.values()];
  return [...all.filter((one) => !isNote(one)), ...all.filter(isNote)];
}
