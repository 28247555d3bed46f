import type { Translate } from '../model/text';
import type { FactName, TokenFacts } from '../model/token';

const FLAGS = ['canary', 'unsigned', 'guessable', 'encrypted'] as const;
const TEXTS = {
  kind: 'fact_kind',
  account: 'fact_account',
  organisation: 'fact_organisation',
  tenant: 'fact_tenant',
  project: 'fact_project',
  client: 'fact_client',
  subject: 'fact_subject',
  keyId: 'fact_key_id',
  service: 'fact_service',
  region: 'fact_region',
  resource: 'fact_resource',
  scopes: 'fact_scopes',
  personal: 'fact_personal',
  keyPointers: 'fact_key_pointers',
} as const satisfies Partial<Record<FactName, string>>;

/** What can be shown in a few words, in this order. */
export type ShownFact = keyof typeof TEXTS;
export const SHOWN_FACTS = Object.keys(TEXTS) as readonly ShownFact[];

const MAX_SHOWN = 64;
const MAX_SCOPES = 6;

/**
 * A token's facts in words, such as `account 029608264753`, inferred ones said to be so; warnings and environment first.
 * `show` is how a text that the issuer or a page chose is put on the screen.
 */
export function factTexts(
  facts: TokenFacts,
  t: Translate,
  names: readonly ShownFact[] = SHOWN_FACTS,
  show: (text: string) => string = (text) => text,
): readonly string[] {
  const said = (name: FactName, text: string) => (facts.inferred?.includes(name) ? t('fact_inferred', [text]) : text);
  const texts = names.flatMap((name) => {
    const fact = facts[name];
    if (fact === undefined) return [];
    const text =
      typeof fact === 'string' ? fact : fact.slice(0, MAX_SCOPES).join(', ') + (fact.length > MAX_SCOPES ? ', …' : '');
    return said(name, t(TEXTS[name], [show(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text)]));
  });
  const flags = FLAGS.flatMap((name) => (facts[name] ? said(name, t(`fact_${name}`)) : []));
  const environment = facts.environment === undefined ? [] : [t(`fact_environment_${facts.environment}`)];
  return [...flags, ...environment, ...texts];
}
