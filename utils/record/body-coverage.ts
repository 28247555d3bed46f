import type { Message } from '../model/report';
import { type Covered, reasonsOf } from './page-words';

/** One load of a page. */
interface Load {
  readonly page: string;
  readonly document: string;
}

/** A body that the hooks of a document met and could not read. */
export interface UnseenBody extends Load {
  readonly tabId: number;
  readonly at: number;
  readonly where?: string;
  readonly reason: Message | null;
}

/** The developer tools have read every answer that came to a tab between two moments, but for so many. */
export interface BodiesRead {
  readonly tabId: number;
  readonly from: number;
  readonly to: number;
  readonly left: number;
}

/** Bodies at one site: what hooks could not read counts as read where the developer tools were open. */
export interface BodyCoverage {
  readonly unseen: readonly UnseenBody[];
  readonly read: readonly BodiesRead[];
}

interface Holder {
  readonly bodies?: BodyCoverage;
}

const MAX = 50;
/** The page may take up a body a moment after the tools have read it. */
const SAME_MOMENT = 2_000;
const NONE: BodyCoverage = { unseen: [], read: [] };

/** The first of a reason stays, so that a gap is not forgotten among those that were closed. */
export function withUnseenBody<T extends Holder>(site: T, body: UnseenBody): T {
  const { unseen, read } = site.bodies ?? NONE;
  if (unseen.length < MAX) return { ...site, bodies: { unseen: [...unseen, body], read } };
  const isOpen = (one: UnseenBody) => !isRead(one, read);
  if (unseen.some(isOpen)) return site;
  return { ...site, bodies: { unseen: [...unseen.slice(1), body], read } };
}

/** The page was loaded again: what hooks could not read of its last load is no gap any more. */
export function withLoadOf<T extends Holder>(site: T, { page, document }: Load): T {
  if (!site.bodies) return site;
  const { unseen, read } = site.bodies;
  return { ...site, bodies: { unseen: unseen.filter((one) => one.page !== page || one.document === document), read } };
}

/** What is read goes on from where it began. */
export function withBodiesRead<T extends Holder>(site: T, now: BodiesRead): T {
  const { unseen, read } = site.bodies ?? NONE;
  const isSame = ({ tabId, from }: BodiesRead) => tabId === now.tabId && from === now.from;
  const before = read.find(isSame);
  const all = [
    ...read.filter((one) => !isSame(one)),
    before ? { ...now, to: Math.max(before.to, now.to), left: before.left + now.left } : now,
  ];
  return { ...site, bodies: { unseen, read: all.slice(-MAX) } };
}

/** What is known of the surface; `hooks` is the word of its documents on what scripts read. */
export function bodyState({ unseen, read }: BodyCoverage = NONE, hooks: Covered | undefined): Covered | undefined {
  const open = unseen.filter((one) => !isRead(one, read));
  if (open.length > 0) return { state: 'partly', reasons: [...reasonsOf(eachPage(open)), ...(hooks?.reasons ?? [])] };
  if (read.length === 0) return hooks;
  const left = read.reduce((sum, one) => sum + one.left, 0);
  const covered = (state: Covered['state'], message: Message): Covered => {
    return { state, reasons: [{ state, message, count: 0, pages: [] }] };
  };
  if (left === 0) return covered('inspected', { key: 'coverage_panel_open', values: [] });
  return covered('partly', { key: `coverage_panel_left_${left === 1 ? 'one' : 'other'}`, values: [String(left)] });
}

/** Each page once with the same reason, whatever it met. */
function eachPage(unseen: readonly UnseenBody[]) {
  const told = new Map(unseen.map((one) => [JSON.stringify([one.page, one.reason]), one]));
  return [...told.values()].map(({ reason, where }) => ({ state: 'partly' as const, reason, where }));
}

const isRead = ({ tabId, at }: UnseenBody, read: readonly BodiesRead[]): boolean =>
  read.some((one) => one.tabId === tabId && one.from <= at && at <= one.to + SAME_MOMENT);
