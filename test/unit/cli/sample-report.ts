import type { Sighting, Token, Use } from '@/utils/model/ledger';
import type { Finding, Report } from '@/utils/model/report';

const at = Date.UTC(2026, 2, 4, 9, 30);
const site = 'shop.example';
const origin = 'https://app.shop.example';
const location = { origin, surface: 'local-storage', key: 'auth', path: '$.access_token' } as const;
const fingerprint = 'tw1_aaaaaaaaaaaaaaaaaaaaaa';

export const token = (part: Partial<Token> = {}): Token => ({
  site,
  fingerprint,
  type: 'jwt',
  tokenClass: 'access_token',
  role: 'access',
  confidence: 'certain',
  knownBy: 'both',
  publishable: false,
  preview: 'eyJh…9Qw (412)',
  length: 412,
  facts: { expiresAt: Date.UTC(2026, 5, 2) },
  firstSeen: at,
  lastSeen: at,
  ...part,
});

export const sighting = (part: Partial<Sighting> = {}): Sighting => ({
  ...location,
  site,
  fingerprint,
  witness: 'bridge',
  firstSeen: at,
  lastSeen: at,
  removedAt: null,
  count: 1,
  writer: { url: `${origin}/app.js`, line: 12, column: 5 },
  cookie: null,
  ...part,
});

export const use = (part: Partial<Use> = {}): Use => ({
  site,
  fingerprint,
  method: 'GET',
  destination: 'https://api.shop.example',
  template: '/orders/{id}',
  channel: 'authorization',
  name: 'authorization',
  scheme: 'bearer',
  status: 200,
  serverAddress: '203.0.113.7',
  initiator: origin,
  frame: 'top',
  witness: 'browser',
  firstSeen: at,
  lastSeen: at,
  count: 3,
  ...part,
});

export const finding = (part: Partial<Finding> = {}): Finding => ({
  id: 'f1_0000000000000001',
  rule: 'access-token-in-script-readable-storage',
  severity: 'high',
  confidence: 'certain',
  site,
  location,
  tokens: [fingerprint],
  sink: null,
  message: { key: 'x', values: [] },
  playbook: 'keep-access-token-out-of-storage',
  references: [
    {
      id: 'CWE-922',
      title: 'Insecure Storage of Sensitive Information',
      url: 'https://cwe.mitre.org/data/definitions/922.html',
    },
  ],
  firstSeen: at,
  lastSeen: at,
  count: 1,
  ...part,
});

export const report = (part: Partial<Report> = {}): Report => ({
  site,
  now: at,
  watchedSince: at,
  tokens: [],
  sightings: [],
  uses: [],
  requestsWatched: 14,
  coverage: [],
  diagnostics: [],
  findings: [],
  undecided: [],
  ...part,
});
