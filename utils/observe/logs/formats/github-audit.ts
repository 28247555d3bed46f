import { logTime } from '../../../lib/log-time';
import { recordIn, textIn } from '../../../lib/loose';
import { sample } from '../../../lib/sample';
import { defineJson, type LogExamples, mostly } from '../log-format';
import { type LogEvent, logRecord, type Row, statusIn } from '../log-record';

/** Actions about a token, which `token_id` names. */
const ENDS: Readonly<Record<string, LogEvent['kind']>> = {
  'oauth_access.destroy': 'revoked',
  'org_credential_authorization.deauthorize': 'revoked',
  'org_credential_authorization.grant': 'restored',
  'org_credential_authorization.revoke': 'revoked',
  'personal_access_token.access_granted': 'restored',
  'personal_access_token.access_revoked': 'revoked',
  'personal_access_token.credential_regenerated': 'revoked',
  'personal_access_token.destroy': 'revoked',
};
const READS = new Set(['read', 'access', 'authentication']);

/**
 * Audit log of a GitHub organisation or enterprise, exported or streamed. `hashed_token` is base64 of the token's SHA-256, from
 * which its fingerprint can be told. What was done by a token tells of that one, hash and id; only what was done without one, by a
 * person, tells of the token that was ended. Source: GitHub, "Identifying audit log events performed by an access token", "Audit log
 * events for your enterprise" and "Responding to security incidents in your enterprise".
 */
export const format = defineJson({
  id: 'github-audit',
  tells: ['revoked'],
  sniff: (values) =>
    mostly(values, (value) => {
      const { action, actor, created_at, _document_id, hashed_token, ...event } = recordIn(value);
      const isEvent = typeof action === 'string' && (event['@timestamp'] ?? created_at) !== undefined;
      return (
        isEvent && [actor, _document_id, hashed_token, event.org, event.business].some((one) => typeof one === 'string')
      );
    }),
  reader: () => read,
});

function read(value: unknown): Row {
  const event = recordIn(value);
  const action = textIn(event.action);
  if (action === '') return 'not-this-format';
  const at = logTime(event['@timestamp'] ?? event.created_at);
  if (at === null) return 'no-time';
  const hash = textIn(event.hashed_token);
  // Requests to the API are told with method and path, everything else by what was done.
  const path = textIn(event.url_path);
  const holder = holderOf(event.token_id);
  const kind = Object.hasOwn(ENDS, action) ? ENDS[action] : undefined;
  const isRead = READS.has(textIn(event.operation_type)) || /^git\.(?:clone|fetch)$/.test(action);
  return [
    logRecord({
      at,
      method: textIn(event.request_method) || (isRead ? 'READ' : 'WRITE'),
      destination: path === '' ? 'github.com' : 'api.github.com',
      target: path || action,
      isOperation: path === '',
      object: textIn(event.repo) || textIn(event.repository),
      status: statusIn(event.status_code),
      outcome: event.status_code === undefined ? 'ok' : null,
      client: textIn(event.actor_ip),
      agent: textIn(event.user_agent),
      context: textIn(event.programmatic_access_type),
      principal: textIn(event.actor),
      scope: textIn(event.business) || textIn(event.org),
      tokens: hash === '' ? [] : [{ kind: 'sha256', of: 'github', value: hash }],
      holder: hash === '' ? '' : holder,
      events: hash !== '' || holder === '' || kind === undefined ? [] : [{ kind, token: null, holder }],
    }),
  ];
}

function holderOf(id: unknown): string {
  const text = typeof id === 'number' ? String(id) : textIn(id);
  return /^\d{1,20}$/.test(text) ? `github ${text}` : '';
}

export const examples = (): LogExamples => {
  const hash = `${sample('', 43)}=`;
  const at = Date.UTC(2025, 9, 10, 13, 55, 36);
  const event = {
    '@timestamp': at,
    action: 'git.clone',
    actor: 'ada',
    actor_ip: '203.0.113.7',
    business: 'acme',
    hashed_token: hash,
    programmatic_access_type: 'Personal access token (classic)',
    repo: 'acme/shop',
    user_agent: 'git/2.46',
  };
  const reads = {
    at,
    method: 'READ',
    target: 'git.clone',
    object: 'acme/shop',
    client: '203.0.113.7',
    principal: 'ada',
  };
  const request = { action: 'api.request', request_method: 'DELETE', url_path: '/repos/acme/shop', status_code: 404 };
  return {
    matches: [
      { rows: [JSON.stringify(event)], reads: { ...reads, tokens: [{ kind: 'sha256', of: 'github', value: hash }] } },
      {
        rows: [JSON.stringify([{ ...event, ...request }])],
        reads: { method: 'DELETE', target: '/repos/acme/shop', status: 404 },
      },
      {
        rows: [JSON.stringify({ action: 'personal_access_token.destroy', actor: 'ada', created_at: at, token_id: 7 })],
        reads: { tokens: [], events: [{ kind: 'revoked', token: null, holder: 'github 7' }] },
      },
      {
        rows: [JSON.stringify({ action: 'repo.destroy', actor: 'ada', created_at: at, org: 'acme' })],
        reads: { method: 'WRITE', tokens: [] },
      },
    ],
    nearMisses: [[JSON.stringify({ action: 'click', time: at })], [JSON.stringify({ actor: 'ada', '@timestamp': at })]],
  };
};
