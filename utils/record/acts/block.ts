import { redact } from '../../engine';
import { isHiddenHost } from '../../lib/hidden-host';
import { siteOfHost } from '../../lib/site';
import type { Use } from '../../model/ledger';
import { type JarCookie, readJar } from '../../observe/worker/cookie-jar';
import type { HeaderRule } from '../../platform/header-rules';
import { translate } from '../../platform/translate';
import { type Act, type ActContext, nothing, type Performed, say } from './act';
import { blockedAt, blocks, endBlock, startBlock } from './blocks';
import { cookiesHolding } from './holds';

const MOST = 20;

/**
 * The whole header goes from what documents of this site send to the destinations where it was seen to carry the token: what breaks
 * shows before it is revoked. The browser's rules know pages by their host, hosts below it included, and an address that a person
 * enters is asked for by no page: a session cookie still goes with that. A header has no parts to these rules, so whatever else it carries goes with it. Firefox could take out one
 * cookie by a blocking listener, but calls a sleeping background only for those that were there at its start, and such a listener keeps
 * the first request of every watched site waiting for that start, whether anything is blocked or not: 0.6 to 1.4 s were measured.
 */
export const block: Act = {
  destroys: false,
  async plan(context) {
    const { site, token } = context;
    if ((await blockedAt(site)).includes(token.fingerprint)) return { refused: say('act_block_is') };
    const all = rulesOf(context);
    if (all.open.length === 0) return { refused: say('act_block_no_header') };
    const rules = all.open.slice(0, MOST);
    const left = [...all.open.slice(MOST), ...all.closed].map(textOf);
    const fallen = fallsWith(context, rules);
    const cookies = await cookiesBeside(context, rules);
    return {
      steps: [
        say('act_block_header'),
        ...(fallen.length > 0 ? [say('act_block_falls', fallen.join(', '))] : []),
        ...(cookies === null
          ? []
          : [
              cookies.length > 0 ? say('act_block_cookies', cookies.join(', ')) : say('act_block_cookie_alone'),
              say('act_block_address_bar'),
            ]),
        ...(usesOf(context).some((use) => headerOf(use) === null) ? [say('act_block_bodies')] : []),
        ...(left.length > 0 ? [say('act_block_left', left.join('; '))] : []),
        say('act_block_until'),
      ],
      items: rules.map(textOf),
      client: null,
      perform: async () => {
        await startBlock({ site, fingerprint: token.fingerprint }, rules);
        return done(rules, left.length > 0 ? 'act_block_partly' : 'act_block_done', left);
      },
    };
  },
};

export const unblock: Act = {
  destroys: false,
  async plan({ site, token: { fingerprint } }) {
    const found = (await blocks()).find((one) => one.site === site && one.fingerprint === fingerprint);
    if (!found) return { refused: say('act_unblock_is_not') };
    return {
      steps: [say('act_unblock_again')],
      items: found.rules.map(textOf),
      client: null,
      perform: async () => {
        if (!(await endBlock(found))) return nothing('act_unblock_is_not');
        return done(found.rules, 'act_unblock_done');
      },
    };
  },
};

type Rule = Omit<HeaderRule, 'id'>;

const textOf = ({ initiator, destination, header }: Rule): string =>
  translate('act_block_item', [header, initiator, destination]);

/** `left`: requests that still carry it. */
function done(rules: readonly Rule[], key: string, left: readonly string[] = []): Performed {
  const destination = [...new Set(rules.map((rule) => rule.destination))].join(' ');
  const outcome = left.length > 0 ? 'partly' : 'done';
  return {
    reply: { ok: true, outcome, message: say(key), items: left },
    ended: { destination, outcome, status: null },
    bodies: [],
  };
}

const usesOf = ({ token, record }: ActContext): readonly Use[] =>
  record.uses.filter((use) => use.fingerprint === token.fingerprint);

/** Null for what no header carries: addresses, bodies, sockets. */
function headerOf({ channel, name }: Pick<Use, 'channel' | 'name'>): string | null {
  if (channel === 'authorization') return 'authorization';
  if (channel === 'cookie') return 'cookie';
  return channel === 'header' ? name.toLowerCase() : null;
}

/** `closed`: of those no rule can be made, because we may not ask there, do not know the whole name, or know it from the page alone. */
function rulesOf(context: ActContext): { readonly open: readonly Rule[]; readonly closed: readonly Rule[] } {
  const open = new Map<string, Rule>();
  const closed = new Map<string, Rule>();
  for (const use of usesOf(context)) {
    const header = headerOf(use);
    if (header === null) continue;
    const initiator = new URL(use.initiator ?? context.tab.url).hostname;
    const isKnown = use.witness === 'browser' && !isHiddenHost(use.destination) && !isHiddenHost(initiator);
    const rule = { initiator, destination: use.destination, header };
    (isKnown && context.watches(use.destination) ? open : closed).set(textOf(rule), rule);
  }
  return { open: [...open.values()], closed: [...closed].flatMap(([text, rule]) => (open.has(text) ? [] : rule)) };
}

/** Names of all other cookies that go where the token's goes: the header goes as a whole. Null where it goes in no cookie. */
async function cookiesBeside(context: ActContext, rules: readonly Rule[]): Promise<readonly string[] | null> {
  const hosts = rules.flatMap(({ header, destination }) => (header === 'cookie' ? new URL(destination).hostname : []));
  if (hosts.length === 0) return null;
  const domains = new Set(hosts.map((host) => siteOfHost(host) ?? host));
  const jars = await Promise.all([...domains].map((domain) => readJar(domain, context.tab.incognito)));
  const goes = (host: string, { domain, hostOnly }: JarCookie['attributes']) => {
    const own = domain.replace(/^\./, '');
    return host === own || (!hostOnly && host.endsWith(`.${own}`));
  };
  const own = new Set(cookiesHolding(context, jars.flat()));
  const others = jars
    .flat()
    .filter((cookie) => hosts.some((host) => goes(host, cookie.attributes)) && !own.has(cookie));
  return [...new Set(others.map(({ name }) => redact(name)))].slice(0, MOST);
}

/** Other credentials that were seen in the same header to the same destination; cookies are told by their names. */
function fallsWith({ token, record }: ActContext, rules: readonly Rule[]): readonly string[] {
  const others = record.uses.filter(
    (use) =>
      use.fingerprint !== token.fingerprint &&
      use.channel !== 'cookie' &&
      rules.some(({ destination, header }) => destination === use.destination && header === headerOf(use)),
  );
  const known = new Map(record.tokens.map((one) => [one.fingerprint, one.preview]));
  return [...new Set(others.map((use) => `${use.name} ${known.get(use.fingerprint) ?? ''}`.trim()))];
}
