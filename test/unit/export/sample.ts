import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { audit } from '@/utils/assess/assess';
import { APP, blind, fingerprint, jar, lies, loggedOut, NOW, sent, site, token } from '@/utils/assess/example';
import type { ExportContext } from '@/utils/export/format';
import { translator } from '@/utils/lib/translate';
import type { Report } from '@/utils/model/report';
import { playbooks } from '@/utils/remedy/playbooks';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

export const t = translator(read('public/_locales/en/messages.json'));

export const context: ExportContext = {
  t,
  playbooks,
  tool: { version: '0.1.0', browser: 'Chromium 156.0.8078.79' },
  time: { from: NOW - 60_000, to: NOW },
  pages: [`${APP}/`],
};

const DAY = 86_400_000;

/** A site with something in every list of the document. */
export function shop(): Report {
  return audit({
    ...blind('url-fragment', {
      tokens: [
        token({
          type: 'jwt',
          facts: {
            issuer: 'https://login.example.com',
            audience: ['api'],
            scopes: ['read'],
            issuedAt: NOW - DAY,
            notBefore: NOW - DAY,
            expiresAt: NOW + 30 * DAY,
            algorithm: 'RS256',
            unsigned: false,
            guessable: false,
            keyPointers: ['jku https://keys.example.net'],
            oddities: ['twins'],
            personal: ['email'],
            revocable: true,
            checksumValid: true,
            environment: 'live',
            subject: 'robin',
            subjectSince: NOW - 900 * DAY,
            account: 'acc-1',
            organisation: 'org-1',
            tenant: 'tenant-1',
            project: 'project-1',
            client: 'client-1',
            keyId: 'key-1',
            signingKey: 'sign-1',
            kind: 'access',
            service: 'orders',
            region: 'eu-west-1',
            host: 'api.example.com',
            resource: '/orders/*',
            allowedFrom: '10.0.0.0/8',
            encrypted: false,
            canary: true,
            inferred: ['account'],
          },
        }),
        token({ role: 'session', tokenClass: 'session' }, 2),
      ],
      sightings: [
        lies('local-storage', 'auth.token', {
          writer: {
            url: `${APP}/app.js`,
            line: 3,
            column: 7,
            party: 'first',
            original: { source: 'src/auth.ts', line: 12, column: 3 },
          },
        }),
        lies('response-body', `${APP}/oauth/token`, {
          grant: { type: 'authorization_code', method: 'POST', client: 'client-1', verifier: true, secret: false },
        }),
        lies('session-storage', 'copy', { removedAt: NOW - 1000, path: '$.token' }),
        jar('sid', { httpOnly: false, expires: NOW + DAY, sameSite: 'none' }, { fingerprint: fingerprint(2) }),
      ],
      logouts: [loggedOut()],
      access: [
        {
          origin: APP,
          scripts: [APP, 'https://cdn.vendor.io'],
          policy: { scripts: 'any', trustedTypes: false },
          pages: [APP],
          sending: { connect: 'any', forms: 'any', images: 'any', objects: 'any', base: 'any' },
          guard: { framedBy: 'any', isParted: false, hsts: { maxAge: 300, subdomains: false }, isKept: true },
          foreign: ['https://cdn.vendor.io'],
          unpinned: ['https://cdn.vendor.io'],
          workers: ['https://cdn.vendor.io'],
          answers: [
            {
              endpoint: 'https://api.example.com',
              template: '/me',
              caching: 'unsaid',
              sharedWith: [],
              cookies: [{ name: 'sid', isShared: false }],
              isRead: true,
              isCallback: false,
            },
          ],
        },
      ],
      uses: [sent('https://api.example.com'), sent('https://telemetry.vendor.io', { status: null, witness: 'page' })],
    }),
    diagnostics: [{ code: 'value-too-large', part: 'local-storage', detail: '', at: NOW }],
  });
}

/** Another site, with nothing to report. */
export function clean(): Report {
  return audit(site({ site: 'aaa.example.org', watchedSince: null, tokens: [] }));
}

export const schema = read('public/schema/report.v1.json');

/** Null, or what is wrong with a document. */
export function faultsOf(document: unknown): string | null {
  return validate(document) ? null : ajv.errorsText(validate.errors);
}

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
const validate = ajv.compile(schema);
