import { API, ASVS5, cwe, RFC } from '../../references';
import { blind, defineAnomaly } from '../anomaly';
import { day, ordinary, story, times, told, use } from '../example';
import { isSameFamily } from '../network';
import { novelty } from '../oddity';
import { said } from '../sentence';
import { type Recent, recentOf } from '../state';
import { SECOND } from '../time';

const parameters = {
  window: 60,
  turns: 2,
  strange: 4,
};
const { window, turns, strange } = parameters;
const KEPT = 8;

interface Turns {
  /** Moments at which another caller took over, the last eight. */
  at: number[];
}

/**
 * Two callers in turn within a minute. Callers differ by context or program, or by network of one family: a client has IPv4 and
 * IPv6 at once, and carriers change addresses, so networks alone are `low`. What both did on days before is usual.
 */
export default defineAnomaly<Turns>({
  references: [cwe(294), ASVS5.senderConstrained, RFC.refreshProtection, API.authentication],
  parameters,
  ordered: true,
  start: () => ({ at: [] }),
  use({ use, usual, lacks, state }, memory) {
    const now = recentOf(use);
    if (now.agent === null && now.network === null && now.context === null) return blind('callers');
    const before = state.recent.at(-1);
    if (before === undefined || use.at - before.at > window * SECOND) return null;
    const how = difference(before, now);
    if (how === null) return null;
    const isReturn = state.recent.some((one) => use.at - one.at <= window * SECOND && difference(one, now) === null);
    if (!isReturn) return null;
    memory.at = [...memory.at, use.at].slice(-KEPT);
    const recent = memory.at.filter((at) => use.at - at <= turns * window * SECOND);
    if (recent.length < turns) return null;
    if (usual === null) return blind('usual', lacks);
    const { networks, agents, contexts } = usual.names;
    const both = [before, now];
    const program = Math.max(
      ...both.map((one) => Math.max(novelty(agents, one.agent, use.at), novelty(contexts, one.context, use.at))),
    );
    const place = Math.max(...both.map((one) => novelty(networks, one.network, use.at)));
    if (Math.max(program, place) < strange) return null;
    const isProgram = how !== 'network' && program >= strange;
    const isRefresh = state.known?.role === 'refresh';
    return {
      is: 'sign',
      severity: !isProgram ? 'low' : isRefresh ? 'critical' : 'high',
      from: recent[0] ?? use.at,
      item: callerOf(now),
      what: ({ items }) =>
        said(items.length > 1 ? 'callers_in_turn' : 'caller_in_turn', [
          callerOf(before),
          callerOf(now),
          recent.length,
          turns * window,
        ]),
      evidence: ({ count, items }) => ({
        turns: count,
        callers: [...new Set([callerOf(before), ...items])],
        differBy: how,
      }),
    };
  },
  examples: () => {
    const turn = (at: number, n: number) =>
      n % 2 ? use(at, { client: '198.51.100.9', agent: 'python-requests/2.32' }) : use(at);
    const two = (at: number, n: number) => use(at, { agent: n % 2 ? 'git/2.4' : 'curl/8.5' });
    return {
      finding: [
        story([told(), ordinary(20), times(10, day(20, 9), 10_000, turn)]),
        story([told({}, { role: 'refresh' }), ordinary(20), times(10, day(20, 9), 10_000, turn)]),
      ],
      nothing: [
        story([told(), ordinary(20), times(10, day(20, 9), 10_000, (at) => use(at))]),
        story([told(), times(400, day(0, 9), 3_600_000, two), times(10, day(20, 9), 10_000, two)]),
        story([
          told(),
          ordinary(20),
          times(10, day(20, 9), 10_000, (at, n) => use(at, n % 2 ? { client: '2001:db8::1' } : {})),
        ]),
      ],
      unknown: [story([told(), times(10, day(0, 9), 10_000, turn)])],
    };
  },
});

/** Null for the same caller. */
function difference(a: Recent, b: Recent): 'context' | 'agent' | 'network' | null {
  if (a.agent !== null && b.agent !== null && a.agent !== b.agent) return 'agent';
  if (a.context !== null && b.context !== null && a.context !== b.context) return 'context';
  if (a.network === null || b.network === null || a.network === b.network) return null;
  return isSameFamily(a.network, b.network) ? 'network' : null;
}

const callerOf = ({ agent, network, context }: Recent) =>
  [agent?.trim(), context, network].filter((part) => part !== null && part !== undefined && part !== '').join(' from ');
