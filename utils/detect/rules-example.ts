/** What a person may begin with, as a rules file: one type with a form of its own, and one level. */
export const EXAMPLE = {
  $schema: 'https://tokenwitness.dev/schema/rules.v1.json',
  version: 1,
  types: [{ id: 'acme-api-key', form: 'acme_live_ alnum{32}', class: 'secret', environment: 'live' }],
  levels: { 'acme-api-key': 'critical' },
} as const;
