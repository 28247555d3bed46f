import type { Happening } from '@/utils/assess/traffic/anomaly';
import type { PlacedUse } from '@/utils/model/investigation';
import type { TrafficToken, TrafficUse } from '@/utils/model/traffic';

const PLAIN: TrafficUse = {
  token: '',
  at: 0,
  method: 'GET',
  destination: 'https://api.example.com',
  template: '/',
  object: null,
  status: 200,
  outcome: 'ok',
  client: null,
  agent: null,
  context: null,
  principal: null,
};

/** What happened, as a log would tell it: a token is known by its uses, so that one that is never used is used once as it is made. */
export function asUses(happenings: readonly Happening[]): readonly PlacedUse[] {
  const used = new Set(happenings.flatMap((one) => (one.is === 'use' ? [one.use.token] : [])));
  const known = new Map<string, TrafficToken>();
  const last = new Map<string, TrafficUse>();
  const uses: PlacedUse[] = [];
  let before: TrafficUse = PLAIN;
  const add = (use: TrafficUse) => {
    const { facts = {}, role = 'unknown', scope = '' } = known.get(use.token) ?? {};
    before = use;
    last.set(`${scope} ${facts.subject}`, use);
    const token = { token: use.token, aliases: [], knownBy: 'value' as const, type: null, preview: null };
    uses.push({
      use,
      token: { ...token, facts, role: role as PlacedUse['token']['role'], scope },
      file: 'month',
      line: uses.length + 1,
      record: null,
    });
  };
  for (const one of happenings) {
    if (one.is === 'use') add(one.use);
    if (one.is !== 'token') continue;
    const { token, facts, scope } = one.token;
    const isNew = !known.has(token);
    known.set(token, one.token);
    const like = last.get(`${scope} ${facts.subject}`) ?? before;
    const at = one.at ?? facts.issuedAt;
    if (isNew && !used.has(token) && at !== undefined) add({ ...like, token, at: Math.round(at) });
  }
  return uses;
}
