import type { Login, LoginAsked, LoginStep } from '../../model/login';

/** Shapes of requests that a site is remembered by. */
const MAX_LOGINS = 20;
const MAX_STATES = 10;
/** An answer without `state` belongs to the last request, where that is no older. Milliseconds. */
const ANSWERED_WITHIN = 15 * 60_000;

/** The logins of a site after one more step; the same array where the step belongs to none. */
export function loginsAfter(
  logins: readonly Login[],
  { site, at }: { readonly site: string; readonly at: number },
  step: LoginStep,
): readonly Login[] {
  if (step.step === 'asked') return askedAfter(logins, site, at, step.asked);
  const state = step.step === 'answered' ? step.answered.state : step.state;
  const of = loginOf(logins, state, at);
  if (of === undefined) return logins;
  const next = step.step === 'kept' ? { ...of, kept: of.kept + 1 } : answeredAfter(of, state, step.answered.names);
  return logins.map((one) => (one === of ? next : one));
}

function askedAfter(logins: readonly Login[], site: string, at: number, asked: LoginAsked): readonly Login[] {
  const name = asked.state?.name ?? null;
  const isReused = name !== null && logins.some(({ states }) => states.some((one) => one.name === name && one.isBack));
  const shape = shapeOf(asked);
  const before = logins.find((one) => shapeOf(one.asked) === shape);
  const states = [...(before?.states ?? []).filter((one) => one.name !== name)];
  const next: Login = {
    ...(before ?? { site, firstSeen: at, answered: 0, names: [], kept: 0 }),
    asked,
    lastSeen: at,
    count: (before?.count ?? 0) + 1,
    reused: (before?.reused ?? 0) + (isReused ? 1 : 0),
    // Once it has come back it stays so: the next request with it has taken it a second time, too.
    states: [...states, ...(name === null ? [] : [{ name, isBack: isReused }])].slice(-MAX_STATES),
  };
  return [...logins.filter((one) => one !== before), next].slice(-MAX_LOGINS);
}

function answeredAfter(login: Login, state: string | null, names: readonly string[]): Login {
  return {
    ...login,
    answered: login.answered + 1,
    names: [...new Set([...login.names, ...names])].toSorted(),
    states: login.states.map((one) => (one.name === state ? { ...one, isBack: true } : one)),
  };
}

function loginOf(logins: readonly Login[], state: string | null, at: number): Login | undefined {
  if (state !== null) return logins.find(({ states }) => states.some(({ name }) => name === state));
  return logins.findLast(({ lastSeen }) => at - lastSeen <= ANSWERED_WITHIN);
}

const shapeOf = ({ destination, template, client, types, challenge, redirect }: LoginAsked): string =>
  [destination, template, client, types.join(' '), challenge, redirect].join('\0');
