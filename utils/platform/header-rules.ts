import { browser } from './browser';

/** Requests to an origin that documents of a host make, and the header that is taken from them. */
export interface HeaderRule {
  readonly id: number;
  readonly initiator: string;
  readonly destination: string;
  readonly header: string;
}

const TYPES = [
  'main_frame',
  'sub_frame',
  'xmlhttprequest',
  'script',
  'image',
  'stylesheet',
  'font',
  'media',
  'object',
  'ping',
  'other',
  'websocket',
];

interface RulesApi {
  updateSessionRules(change: { addRules?: unknown[]; removeRuleIds?: number[] }): Promise<void>;
}

/** Both browsers have it; the polyfill's types do not. */
const api = (): RulesApi => (browser as unknown as { declarativeNetRequest: RulesApi }).declarativeNetRequest;

/** Takes headers away until the rules are dropped or the browser ends. Needs no running worker. */
export async function addHeaderRules(rules: readonly HeaderRule[]): Promise<void> {
  const addRules = rules.map(({ id, initiator, destination, header }) => ({
    id,
    priority: 1,
    action: { type: 'modifyHeaders', requestHeaders: [{ header, operation: 'remove' }] },
    condition: { initiatorDomains: [initiator], urlFilter: `|${destination}/`, resourceTypes: TYPES },
  }));
  await api().updateSessionRules({ addRules, removeRuleIds: rules.map(({ id }) => id) });
}

export async function dropHeaderRules(ids: readonly number[]): Promise<void> {
  await api().updateSessionRules({ removeRuleIds: [...ids] });
}
