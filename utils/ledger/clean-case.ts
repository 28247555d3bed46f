import { STEPS } from '../lib/case-state';

type Fields = Readonly<Record<string, unknown>>;

/** UTF-16 code units of a text that a person wrote; what is quoted from an archive must fit into an entry as well. */
const MAX_TEXT = 4_000;
const MAX_NAME = 200;
const MAX_LIST = 100;

const ID = /^[A-Za-z0-9-]{8,64}$/;
const FINGERPRINT = /^tw1_[A-Za-z0-9_-]{22}$/;
const DIGEST = /^[A-Za-z0-9_-]{43}$/;
const NOTES = ['observation', 'hypothesis', 'decision', 'action', 'contact'];
const STATES = ['done', 'undone', 'skipped'];
const CHECKS = ['not-stored', 'not-sent', 'not-accepted', 'new-seen'];
/** The step `archive` is taken by an archive alone. */
const BY_HAND: readonly string[] = STEPS.filter((step) => step !== 'archive');

/** Whether each field of the entry is of the kind its name says, and bounded. Order is for `refusal` to judge. */
export function isCaseBody(body: Fields): boolean {
  return matches(ID, body.case) && isText(body.by, MAX_NAME) && (isOwnAct(body.act) || isMerged(body.act));
}

function isOwnAct(act: unknown): boolean {
  if (!isRecord(act)) return false;
  switch (act.act) {
    case 'opened':
      return isText(act.reason) && isList(act.sites, isSite) && isList(act.people, isPerson);
    case 'note':
      return isOneOf(NOTES, act.type) && isText(act.text) && act.text !== '' && isList(act.links, isNumber);
    case 'held':
      return (act.site === null || isSite(act.site)) && isNumber(act.from) && isNumber(act.to) && act.from <= act.to;
    case 'step':
      return isOneOf(BY_HAND, act.step) && isOneOf(STATES, act.state) && isText(act.reason);
    case 'archived':
      return matches(DIGEST, act.sha256) && isText(act.head, 400) && isNumber(act.upTo);
    case 'rotating':
      return isSite(act.site) && matches(FINGERPRINT, act.fingerprint);
    case 'rotation':
      return isSite(act.site) && matches(FINGERPRINT, act.fingerprint) && isList(act.checks, isCheck);
    case 'closed':
    case 'reopened':
      return isText(act.reason);
    default:
      return false;
  }
}

function isMerged(act: unknown): boolean {
  if (!isRecord(act) || act.act !== 'merged' || !isOwnAct(act.quoted)) return false;
  const { archive, head, seq, at, by } = act;
  return matches(DIGEST, archive) && isText(head, 400) && isNumber(seq) && Number.isFinite(at) && isText(by, MAX_NAME);
}

function isCheck(check: unknown): boolean {
  if (!isRecord(check) || !isOneOf(CHECKS, check.check)) return false;
  if (check.state === 'seen') return Number.isFinite(check.at);
  if (check.state === 'not-yet') return check.at === null || Number.isFinite(check.at);
  return check.state === 'unverified' && isText(check.why, MAX_NAME);
}

function isPerson(person: unknown): boolean {
  return isRecord(person) && isText(person.role, MAX_NAME) && isText(person.name, MAX_NAME);
}

function isList(value: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= MAX_LIST && value.every(isMember);
}

function isSite(value: unknown): boolean {
  return isText(value, MAX_NAME) && value !== '';
}

function isText(value: unknown, longest: number = MAX_TEXT): boolean {
  return typeof value === 'string' && value.length <= longest;
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isOneOf(members: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && members.includes(value);
}

function matches(form: RegExp, value: unknown): boolean {
  return typeof value === 'string' && form.test(value);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
