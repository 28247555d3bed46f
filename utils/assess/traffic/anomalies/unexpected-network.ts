import { API, ASVS5, cwe } from '../../references';
import { blind, defineAnomaly, type Sign } from '../anomaly';
import { agentOf } from '../baseline';
import { day, ordinary, story, told, use } from '../example';
import type { UseMoment } from '../moment';
import { networkOf } from '../network';
import { bySurprise, SURPRISE, strangerBits } from '../oddity';
import { counted } from '../sentence';

const parameters = {
  low: SURPRISE.low,
  medium: SURPRISE.medium,
  high: SURPRISE.high,
};

/**
 * A new network alone is `low`: people travel. It weighs by what else is new in the same use, and by how seldom this token
 * has anything new. Outside `expectedNetworks` it is `high`, without learning.
 */
export default defineAnomaly({
  references: [cwe(294), ASVS5.senderConstrained, ASVS5.suspicious, API.authentication],
  parameters,
  use(moment) {
    const { use, state, usual, odd, lacks, isExpected } = moment;
    const network = use.client === null ? null : networkOf(use.client);
    if (network === null) return blind('client');
    if (isExpected !== null) return isExpected(use.client as string) ? null : outside(moment, network);
    if (usual === null || odd === null) return blind('usual', lacks);
    if (odd.network < SURPRISE.low) return null;
    const surprise = strangerBits(odd) + (odd.endpoint + odd.kind + odd.destination) / 2 + odd.hour;
    const severity = bySurprise(surprise);
    if (severity === null) return null;
    const known = usual.names.networks.usual(use.at);
    const agent = odd.agent > 0 && use.agent !== null ? agentOf(use.agent) : null;
    return {
      is: 'sign',
      severity,
      item: network,
      what: ({ count, items }) => {
        const usual = known.join(', ') || '?';
        return agent
          ? counted('network_and_program', count, [items.join(', '), usual, agent])
          : counted('network', count, [items.join(', '), usual]);
      },
      evidence: ({ count, items }) => ({
        requests: count,
        networks: items,
        usualNetworks: known,
        surpriseBits: Math.round(surprise),
        ...(agent && { newAgent: agent }),
        destination: use.destination,
        role: state.known?.role ?? 'unknown',
      }),
    };
  },
  examples: () => ({
    finding: [
      story([told(), ordinary(20), use(day(20, 3), { client: '198.51.100.9', agent: 'curl/8.5' })]),
      story([told(), use(day(0, 9), { client: '198.51.100.9' })], {
        options: { expectedNetworks: ['203.0.113.0/24'] },
      }),
    ],
    nothing: [
      story([told(), ordinary(20), use(day(20, 9), { client: '203.0.113.99' })]),
      story([told(), use(day(0, 9))], { options: { expectedNetworks: ['203.0.113.0/24'] } }),
      story([told(), ordinary(20), use(day(20, 9), { client: '::ffff:203.0.113.5' })]),
    ],
    unknown: [
      story([told(), use(day(0, 9)), use(day(0, 10), { client: '198.51.100.9', agent: 'curl/8.5' })]),
      story([told(), ordinary(20, { client: null })]),
    ],
  }),
});

function outside({ use, options }: UseMoment, network: string): Sign {
  const expected = options.expectedNetworks ?? [];
  return {
    is: 'sign',
    severity: use.outcome === 'ok' ? 'high' : 'medium',
    item: network,
    restates: true,
    what: ({ count, items }) => counted('network_not_expected', count, [items.join(', '), expected.join(', ')]),
    evidence: ({ count, items }) => ({ requests: count, networks: items, expectedNetworks: expected }),
  };
}
