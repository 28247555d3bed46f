import type { OriginAccess, PageGuard } from '../model/access';
import type { Check, TokenAct } from '../model/act';
import type { RuleNotJudged } from '../model/investigation';
import type { Logout, Sighting, Token, Trial, Use } from '../model/ledger';
import type { Login, LoginRandom } from '../model/login';
import type { CoverageRow, Diagnostic, Finding, Message, SiteFacts, Undecided } from '../model/report';
import type { SourcePosition } from '../model/surface';
import type { Translate } from '../model/text';
import type { Anomaly } from '../model/traffic';
import { type Playbooks, stepsOf } from '../remedy/playbook';
import { factsRow } from './facts';
import { isoTime } from './format';
import { type LifeEvent, lifeOf } from './life';

// The rows of `public/schema/report.v1.json`, field by field: nothing is spread, so that nothing new slips out unseen.
// Of a grant the ledger takes its five fields and no others.

export function tokenRow(token: Token, facts: SiteFacts) {
  return {
    site: token.site,
    fingerprint: token.fingerprint,
    type: token.type,
    class: token.tokenClass,
    role: token.role,
    confidence: token.confidence,
    knownBy: token.knownBy,
    publishable: token.publishable,
    preview: token.preview,
    length: token.length,
    facts: factsRow(token.facts),
    firstSeen: isoTime(token.firstSeen),
    lastSeen: isoTime(token.lastSeen),
    life: lifeOf(token, facts).map(eventRow),
  };
}

function eventRow({ at, what, place, destination, count, successor, grant, status, act }: LifeEvent) {
  const where = place && locationOf({ location: place });
  return {
    at: isoTime(at),
    what,
    place: where,
    destination,
    count,
    successor,
    ...(status === undefined ? {} : { status }),
    ...(act && { act }),
    grant,
  };
}

export function accessRow(site: string, access: OriginAccess) {
  const {
    origin,
    scripts,
    policy,
    pages,
    sending,
    guard,
    foreign = [],
    unpinned = [],
    workers = [],
    answers = [],
  } = access;
  return {
    site,
    origin,
    scripts: [...scripts],
    foreign: [...foreign],
    unpinned: [...unpinned],
    workers: [...workers],
    policy: policy && { scripts: policy.scripts, trustedTypes: policy.trustedTypes },
    sending: sending
      ? {
          connect: sending.connect,
          forms: sending.forms,
          images: sending.images,
          objects: sending.objects,
          base: sending.base,
        }
      : null,
    guard: guard
      ? {
          framedBy: guard.framedBy,
          isParted: guard.isParted,
          hsts: guard.hsts && hstsRow(guard.hsts),
          isKept: guard.isKept,
        }
      : null,
    pages: [...pages],
    answers: answers.map(({ endpoint, template, caching, sharedWith, cookies, isRead, isCallback }) => {
      const set = cookies && { cookies: cookies.map(({ name, isShared }) => ({ name, isShared })) };
      return { endpoint, template, caching, sharedWith: [...sharedWith], ...set, isRead, isCallback };
    }),
  };
}

const hstsRow = ({ maxAge, subdomains }: NonNullable<PageGuard['hsts']>) => ({ maxAge, subdomains });

export function logoutRow({ site, origin, how, method, destination, template, at }: Logout) {
  return { site, origin, how, method, destination, template, at: isoTime(at) };
}

export function trialRow({ site, fingerprint, at, method, destination, template, status }: Trial) {
  return { site, token: fingerprint, at: isoTime(at), method, destination, template, status };
}

/** Of `state` and `nonce` only how much they hold: whoever reads a report need not tell one login from the next. */
export function loginRow({ site, asked, firstSeen, lastSeen, count, reused, answered, names, kept }: Login) {
  const bitsOf = (random: LoginRandom | null) => random && { bits: random.bits };
  return {
    site,
    destination: asked.destination,
    template: asked.template,
    client: asked.client,
    types: [...asked.types],
    mode: asked.mode,
    challenge: asked.challenge,
    state: bitsOf(asked.state),
    nonce: bitsOf(asked.nonce),
    redirect: asked.redirect,
    scopes: [...asked.scopes],
    elsewhere: asked.isElsewhere,
    firstSeen: isoTime(firstSeen),
    lastSeen: isoTime(lastSeen),
    count,
    reusedState: reused,
    answered,
    answerNames: [...names],
    codeKept: kept,
  };
}

export function checkRow({ site, finding, rule, location, sink, how, answer, at }: Check) {
  return { site, finding, rule, location: locationOf({ location }), sink, how, answer, at: isoTime(at) };
}

export function actRow({ site, fingerprint, at, what, destination, outcome, status, ...rest }: TokenAct) {
  const { targets = [], withoutArchive } = rest;
  return { site, token: fingerprint, at: isoTime(at), what, destination, targets, outcome, status, withoutArchive };
}

export function sightingRow(sighting: Sighting) {
  const { cookie, reads, writer } = sighting;
  return {
    site: sighting.site,
    token: sighting.fingerprint,
    origin: sighting.origin,
    surface: sighting.surface,
    key: sighting.key,
    path: sighting.path,
    witness: sighting.witness,
    firstSeen: isoTime(sighting.firstSeen),
    lastSeen: isoTime(sighting.lastSeen),
    removedAt: sighting.removedAt === null ? null : isoTime(sighting.removedAt),
    ...(sighting.since === undefined ? {} : { since: isoTime(sighting.since) }),
    count: sighting.count,
    ...(sighting.profile === undefined ? {} : { profile: sighting.profile }),
    inHead: sighting.inHead,
    grant: sighting.grant,
    writer: writer && lineRow(writer),
    reads: reads && {
      count: reads.count,
      readers: reads.readers.map(({ count, ...line }) => ({ ...lineRow(line), count })),
    },
    cookie: cookie && {
      domain: cookie.domain,
      hostOnly: cookie.hostOnly,
      path: cookie.path,
      secure: cookie.secure,
      httpOnly: cookie.httpOnly,
      sameSite: cookie.sameSite,
      expires: cookie.expires === null ? null : isoTime(cookie.expires),
      partitionKey: cookie.partitionKey,
    },
  };
}

function lineRow({ url, line, column, original, party }: SourcePosition) {
  const { source = '', line: row = 0, column: at = 0 } = original ?? {};
  return {
    url,
    party: party ?? null,
    line,
    column,
    ...(original && { original: { source, line: row, column: at } }),
  };
}

export function useRow(use: Use) {
  return {
    site: use.site,
    token: use.fingerprint,
    method: use.method,
    destination: use.destination,
    template: use.template,
    channel: use.channel,
    name: use.name,
    scheme: use.scheme,
    status: use.status,
    serverAddress: use.serverAddress,
    initiator: use.initiator,
    frame: use.frame,
    witness: use.witness,
    firstSeen: isoTime(use.firstSeen),
    lastSeen: isoTime(use.lastSeen),
    count: use.count,
    latency: use.latency && {
      answers: use.latency.answers,
      mean: Math.round(use.latency.sum / use.latency.answers),
      most: Math.round(use.latency.most),
    },
    protocols: use.protocols,
    callers: use.callers?.map(lineRow),
  };
}

export function anomalyRow(site: string, { rule, token, severity, from, to, what, evidence }: Anomaly, t: Translate) {
  const title = t(`rule_${rule.replaceAll('-', '_')}_title`);
  return {
    site,
    rule,
    title,
    token,
    severity,
    from: isoTime(from),
    to: isoTime(to),
    what: t(what.key, what.values),
    evidence: { ...evidence },
  };
}

export function notJudgedRow(site: string, { rule, reason, tokens }: RuleNotJudged, t: Translate) {
  return { site, rule, reason: t(reason.key, reason.values), tokens };
}

export function findingRow(finding: Finding, playbooks: Playbooks, t: Translate) {
  const rule = `rule_${finding.rule.replaceAll('-', '_')}`;
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    ...(finding.ruleSeverity === undefined ? {} : { ruleSeverity: finding.ruleSeverity }),
    confidence: finding.confidence,
    site: finding.site,
    location: locationOf(finding),
    sink: finding.sink,
    tokens: [...finding.tokens],
    title: t(`${rule}_title`),
    what: say(finding.message, t),
    ...(finding.weighed?.length && {
      weighed: finding.weighed.map(({ effect, message }) => ({ effect, fact: say(message, t) })),
    }),
    why: t(`${rule}_why`),
    fix: fixRow(finding.playbook, playbooks, t),
    references: finding.references.map(({ id, title, url }) => ({ id, title, url })),
    firstSeen: isoTime(finding.firstSeen),
    lastSeen: isoTime(finding.lastSeen),
    count: finding.count,
    ...(finding.fixedBefore === undefined ? {} : { fixedBefore: isoTime(finding.fixedBefore) }),
  };
}

function fixRow(id: string, playbooks: Playbooks, t: Translate) {
  const playbook = playbooks.get(id);
  const steps = (part: 'contain' | 'correct' | 'verify') =>
    playbook ? stepsOf(playbook, part).map((step) => say(step, t)) : [];
  return { playbook: id, contain: steps('contain'), correct: steps('correct'), verify: steps('verify') };
}

export function coverageRow(site: string, { surface, state, reason, reasons = [], allow }: CoverageRow, t: Translate) {
  const all = reasons.map((one) => {
    return { state: one.state, reason: say(one.message, t), count: one.count, pages: [...one.pages] };
  });
  return { site, surface, state, reason: reason && say(reason, t), reasons: all, allow };
}

export function undecidedRow(site: string, undecided: Undecided, t: Translate) {
  return { site, rule: undecided.rule, location: locationOf(undecided), reason: say(undecided.message, t) };
}

export function diagnosticRow(site: string, { code, part, detail, at }: Diagnostic) {
  return { site, code, part, detail, at: isoTime(at) };
}

function locationOf({ location: { origin, surface, key, path } }: Pick<Finding, 'location'>) {
  return { origin, surface, key, path };
}

function say({ key, values }: Message, t: Translate): string {
  return t(key, values);
}
