import { expect, it } from 'vitest';
import { CHECKSUM_VECTORS } from '../../lib/checksum-vectors';
import { SAMPLES } from './samples';
import { VECTORS } from './vectors';

/** Where each of the 83 known ways to read a token offline lives. */
const IN_CHECKSUMS = 'crc32-base62 cloudflare-crc grafana-glsa zuplo-crc confluent-crc openai-infix';
const IN_BOTH =
  'github-fine-grained gitlab-routable atlassian-crc azure-marvin entra-client-secret azure-cask-legacy cask-v1';
const IN_DECODERS =
  'grafana-glc grafana-legacy aws-account aws-presign cloudfront-policy gcs-signed azure-sas entra-rt slack-ids slack-webhook discord-token discord-snowflake telegram-bot-id stripe-mode clerk-pk sentry-org sentry-dsn mapbox algolia-secured supabase-jwt objectid ksuid-prefix ulid-prefix uuid-time twitter-user-id doppler mailchimp-dc hubspot-region salesforce-org asana clickup google-client-id meta-app-id sendgrid-id jwt jwe sd-jwt paseto macaroon pypi-macaroon fly-macaroon biscuit vault-ssc django-signed flask-session rails-cookie laravel-cookie express-sid aspnet-dp wordpress-cookie php-java-ids bigip-cookie saml oauth-url agora base64-json basic-auth k8s-sa msal-v4 uri-userinfo base64-text tailscale-key-id harness-account jfrog-reference mercadopago slack-config teams-webhook akamai-token dynatrace-id typesense-scoped';

const words = (text: string) => text.split(' ');
const namesOf = (files: Record<string, unknown>) =>
  Object.keys(files).map((path) => path.slice(path.lastIndexOf('/') + 1, -'.ts'.length));

it('there are 83, each in its place and nothing else beside them', () => {
  const decoders = namesOf(import.meta.glob('/utils/identify/decoders/*.ts'));
  const checksums = namesOf(import.meta.glob('/utils/lib/checksums/*.ts')).filter((name) => name !== 'crc');
  expect(decoders.sort()).toEqual([...words(IN_DECODERS), ...words(IN_BOTH)].sort());
  expect(checksums.sort()).toEqual([...words(IN_CHECKSUMS), ...words(IN_BOTH)].sort());
  expect(words([IN_CHECKSUMS, IN_BOTH, IN_DECODERS].join(' '))).toHaveLength(83);
});

/** Whose examples need a name or several values: they are in `cookies.test.ts` and `samples.test.ts`. */
const ON_THEIR_OWN = 'msal-v4 php-java-ids saml sd-jwt';

it('each decoder has a vector or a sample, each checksum a vector that is valid', () => {
  const shown = new Set([...VECTORS, ...SAMPLES].map(([decoder]) => decoder));
  const decoders = words([IN_DECODERS, IN_BOTH].join(' '));
  expect(decoders.filter((name) => !shown.has(name)).sort()).toEqual(words(ON_THEIR_OWN));
  expect([...shown].filter((name) => !decoders.includes(name))).toEqual([]);
  const checked = new Set(CHECKSUM_VECTORS.flatMap(([name, , isValid]) => (isValid ? [name] : [])));
  expect([...checked].sort()).toEqual(words([IN_CHECKSUMS, IN_BOTH].join(' ')).sort());
});
