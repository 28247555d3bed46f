import { render } from 'preact';
import type { Checked, OptionsActions, Stored, TypeRow } from '../../components/options/actions';
import { fileOf, hasRules, textOf } from '../../components/options/draft';
import { Options } from '../../components/options/Options';
import { rules } from '../../utils/assess/assess';
import { RULE_IDS } from '../../utils/assess/rule-ids';
import { CHARSETS } from '../../utils/detect/charset';
import { guidanceOf, tokenTypeIds } from '../../utils/detect/guidance';
import { parseRulesText, parseUserRules } from '../../utils/detect/parse-user-rules';
import { NO_RULES } from '../../utils/detect/user-rules';
import { typeName } from '../../utils/export/type-name';
import { send } from '../../utils/messages/client';
import type { UserRules } from '../../utils/model/user-rules';
import { download } from '../../utils/pages/download';
import { browser } from '../../utils/platform/browser';
import { lacksPanel, requestPanel } from '../../utils/platform/panel-permission';
import { RETENTION_DAYS, readSettings, setRetention } from '../../utils/platform/settings';
import { onRulesChanged, readRules } from '../../utils/platform/stored-rules';
import { translate as t } from '../../utils/platform/translate';

const root = document.getElementById('app') as HTMLElement;
document.documentElement.lang = t('popup_locale');
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
document.title = `${t('options_title')} · ${t('extension_name')}`;

const ids: ReadonlySet<string> = new Set(tokenTypeIds());
const builtIn: readonly TypeRow[] = [...ids]
  .map((id) => ({ id, name: typeName(t, id), issuer: guidanceOf(id)?.issuer ?? null }))
  .sort((a, b) => a.name.localeCompare(b.name));
const judges: readonly TypeRow[] = [...RULE_IDS]
  .map((id) => ({ id, name: t(`rule_${id.replaceAll('-', '_')}_title`), issuer: usualOf(id) }))
  .sort((a, b) => a.name.localeCompare(b.name));
const example = fileOf({
  types: [
    { id: 'acme-api-key', form: 'acme_live_ alnum{32}', class: 'secret', environment: 'live' },
    { id: 'acme-signing-key', form: 'hex{64}', class: 'secret', context: ['acme signing', 'acme webhook'] },
  ],
  levels: { 'csrf-token': 'off' },
});

function usualOf(id: string): string {
  const rule = rules.get(id);
  if (rule === undefined) return t('options_anomaly');
  return rule.hardening ? t('options_hardening') : t(`popup_severity_${rule.severity}`);
}

function check(text: string): Checked {
  return text.trim() === '' ? { ok: true, rules: NO_RULES } : parseRulesText(text, ids, RULE_IDS);
}

async function save(rules: UserRules) {
  const { problems } = await send('rules/set', { rules: hasRules(rules) ? { version: 1, ...rules } : null });
  return problems;
}

/** What cannot be used is shown as it lies there, so that it can be mended. */
function storedOf(kept: unknown): Stored {
  if (kept === undefined) return { text: '', rules: NO_RULES };
  const parsed = parseUserRules(kept, ids, RULE_IDS);
  return parsed.ok
    ? { text: textOf(parsed.rules), rules: parsed.rules }
    : { text: JSON.stringify(kept, null, 2) ?? '', rules: null };
}

const actions: OptionsActions = {
  check,
  save,
  keep: setRetention,
  sites: () => send('report/sites', {}),
  forget: async (site) => {
    const done = await send('site/forget', { site });
    return done.ok ? done : { ok: false, reason: t(`options_forget_${done.reason}`) };
  },
  download: (text) => download('tokenwitness-rules.json', 'application/json', text),
  ...((await lacksPanel()) && { turnPanelOn: requestPanel }),
};

async function draw(kept: unknown): Promise<void> {
  const { retentionDays } = await readSettings().catch(() => ({ retentionDays: RETENTION_DAYS }));
  const sets: Readonly<Record<string, string>> = CHARSETS;
  const stored = storedOf(kept);
  const shown = { t, builtIn, judges, stored, retentionDays, example, sets, actions };
  render(<Options {...shown} />, root);
}

onRulesChanged((kept) => void draw(kept));
await draw(await readRules().catch(() => undefined));
