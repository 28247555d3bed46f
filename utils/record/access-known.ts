import { both, bothSending, weaker, weakerSending } from '../lib/compare-policies';
import { hideHost } from '../lib/hidden-host';
import { weakerAnswer, weakerGuard } from '../lib/page-guard';
import { foreignIn } from '../lib/party';
import { siteOf } from '../lib/site';
import type { AnswerGuard, OriginAccess, PageGuard, ScriptPolicy, SendPolicy } from '../model/access';

/** What a document's policies let through, of its headers or of its markup. */
export interface Policies {
  readonly scripts: ScriptPolicy;
  readonly sending: SendPolicy;
}

/** What one document or request adds to what is known of its origin. */
export interface Shown extends ShownPart {
  readonly origin: string;
  readonly incognito: boolean;
}

export interface ShownPart {
  readonly scripts?: readonly string[];
  /** Of the document's headers. */
  readonly header?: Policies;
  readonly guard?: PageGuard;
  /** Of its markup. */
  readonly meta?: Policies;
  /** Origin of the page in which it stands as a frame. */
  readonly page?: string;
  readonly unpinned?: readonly string[];
  readonly workers?: readonly string[];
  readonly answer?: AnswerGuard;
}

/** What is known of an origin, as it is kept for a browser session; of documents always the weakest. */
export interface Known {
  readonly scripts: readonly string[];
  readonly header: Policies | null;
  readonly guard: PageGuard | null;
  readonly meta: Policies | null;
  readonly pages: readonly string[];
  readonly unpinned: readonly string[];
  readonly workers: readonly string[];
  readonly answers: readonly AnswerGuard[];
}

export const MAX_ORIGINS = 50;
const MAX_ANSWERS = 60;
export const NOTHING: Known = {
  scripts: [],
  header: null,
  guard: null,
  meta: null,
  pages: [],
  unpinned: [],
  workers: [],
  answers: [],
};

export function shownOf(before: Known, shown: ShownPart): Known {
  const { scripts = [], header, guard, meta, page, unpinned = [], workers = [], answer } = shown;
  return {
    scripts: united(before.scripts, scripts),
    header: header ? weakerOf(before.header ?? header, header) : before.header,
    guard: guard ? weakerGuard(before.guard ?? guard, guard) : before.guard,
    meta: meta ? weakerOf(before.meta ?? meta, meta) : before.meta,
    pages: united(before.pages, page === undefined ? [] : [page]),
    unpinned: united(before.unpinned, unpinned),
    workers: united(before.workers, workers),
    answers: answer ? withAnswer(before.answers, answer) : before.answers,
  };
}

/** As the model tells it, in an order that does not depend on what came first. */
export function accessOf(origin: string, known: Known): OriginAccess {
  const { header, meta } = known;
  const site = siteOf(origin);
  return {
    origin,
    scripts: known.scripts.toSorted(),
    policy: header && (meta ? both(header.scripts, meta.scripts) : header.scripts),
    pages: known.pages.toSorted(),
    sending: header && (meta ? bothSending(header.sending, meta.sending) : header.sending),
    guard: known.guard,
    foreign: site === null ? [] : foreignIn(site, [...known.scripts, ...known.workers]),
    unpinned: known.unpinned.toSorted(),
    workers: known.workers.toSorted(),
    answers: known.answers.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
  };
}

const weakerOf = (a: Policies, b: Policies): Policies => ({
  scripts: weaker(a.scripts, b.scripts),
  sending: weakerSending(a.sending, b.sending),
});

function withAnswer(known: readonly AnswerGuard[], answer: AnswerGuard): readonly AnswerGuard[] {
  const same = known.find((one) => nameOf(one) === nameOf(answer));
  if (!same) return known.length < MAX_ANSWERS ? [...known, answer] : known;
  return known.map((one) => (one === same ? weakerAnswer(one, answer) : one));
}

const nameOf = ({ endpoint, template }: AnswerGuard): string => endpoint + template;

function united(known: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...known, ...more.map(hideHost)])].slice(0, MAX_ORIGINS);
}
