import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/model/text';
import type { RuleProblem } from '../../utils/model/user-rules';
import { formatNumber, plural } from '../ui/format';
import { WitnessIcon } from '../ui/Icons';
import type { OptionsActions, Stored, TypeRow } from './actions';
import { fileOf, textOf, withLevel, withPreset } from './draft';
import { ForgetSite } from './ForgetSite';
import { LevelTable } from './LevelTable';
import { PanelSwitch } from './PanelSwitch';
import { PresetChoice } from './PresetChoice';
import { RetentionChoice } from './RetentionChoice';
import { RulesEditor } from './RulesEditor';

interface OptionsProps {
  readonly t: Translate;
  readonly builtIn: readonly TypeRow[];
  /** What judges: rules and anomalies. */
  readonly judges: readonly TypeRow[];
  readonly stored: Stored;
  readonly retentionDays: number | null;
  readonly example: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly actions: OptionsActions;
}

/** The whole options page: one draft, changed as a text or level by level, and kept when it is saved. */
export function Options({ t, builtIn, judges, stored, retentionDays, example, sets, actions }: OptionsProps) {
  const [text, setText] = useState(stored.text);
  const [refused, setRefused] = useState<readonly RuleProblem[]>([]);
  const [notice, setNotice] = useState('');
  const known = useRef(stored.text);
  const checkedText = useMemo(() => actions.check(text), [text]);
  const checked = refused.length > 0 ? ({ ok: false, problems: refused } as const) : checkedText;
  const rules = checkedText.ok ? checkedText.rules : null;
  const before = stored.rules && textOf(stored.rules);
  const isChanged = rules === null ? text !== stored.text : textOf(rules) !== before;

  // Somebody else saved: what was not touched here follows.
  useEffect(() => {
    if (text === known.current) setText(stored.text);
    known.current = stored.text;
  }, [stored.text]);

  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);

  const edit = (next: string) => {
    setText(next);
    setRefused([]);
    setNotice('');
  };
  const save = async () => {
    if (!checkedText.ok) return;
    const problems = await actions.save(checkedText.rules).catch(() => null);
    setRefused(problems ?? []);
    setNotice(t(problems === null ? 'options_save_failed' : problems.length > 0 ? '' : 'options_saved'));
    if (problems?.length === 0) {
      known.current = textOf(checkedText.rules);
      setText(known.current);
    }
  };

  const inUse = stored.rules;
  const own = (rules?.types ?? []).map(({ id }) => ({ id, name: id, issuer: t('options_own') }));
  return (
    <main class="options">
      <header class="options-head">
        <WitnessIcon watching />
        <div>
          <h1>{t('options_title')}</h1>
          <p>{t('options_about')}</p>
          {inUse === null ? (
            <p class="broken">{t('options_broken')}</p>
          ) : (
            <p class="figures">{figures(t, builtIn.length, inUse.types.length, Object.values(inUse.levels))}</p>
          )}
        </div>
      </header>
      <div class="columns">
        <RulesEditor
          t={t}
          text={text}
          checked={checked}
          example={example}
          sets={sets}
          onText={edit}
          onExport={inUse && (() => actions.download(fileOf(inUse)))}
        />
        <LevelTable
          t={t}
          of="types"
          rows={[...own, ...builtIn]}
          levels={rules && rules.levels}
          onLevel={(id, level) => rules && edit(textOf(withLevel(rules, 'levels', id, level)))}
        />
      </div>
      <section class="judging" aria-labelledby="judging">
        <h2 id="judging">{t('options_judging')}</h2>
        <PresetChoice
          t={t}
          preset={rules?.preset ?? 'developer'}
          disabled={rules === null}
          onPreset={(preset) => rules && edit(textOf(withPreset(rules, preset)))}
        />
        <LevelTable
          t={t}
          of="rules"
          rows={judges}
          levels={rules && (rules.rules ?? {})}
          onLevel={(id, level) => rules && edit(textOf(withLevel(rules, 'rules', id, level)))}
        />
      </section>
      <RetentionChoice t={t} days={retentionDays} keep={actions.keep} />
      <ForgetSite t={t} sites={actions.sites} forget={actions.forget} />
      {actions.turnPanelOn && <PanelSwitch t={t} turnOn={actions.turnPanelOn} />}
      <div class={isChanged || notice !== '' ? 'save-bar' : 'save-bar idle'}>
        <p role="status">
          {isChanged ? notice || t(rules === null ? 'options_not_whole' : 'options_unsaved') : notice}
        </p>
        {isChanged && (
          <div class="save-actions">
            <button type="button" class="button" onClick={() => edit(stored.text)}>
              {t('options_discard')}
            </button>
            <button type="button" class="button primary" disabled={rules === null} onClick={() => void save()}>
              {t('options_save')}
            </button>
          </div>
        )}
      </div>
    </main>
  );
}

function figures(t: Translate, builtIn: number, own: number, levels: readonly string[]): string {
  const off = levels.filter((level) => level === 'off').length;
  return [
    t('options_in_use', [formatNumber(t, builtIn + own - off)]),
    ...(own > 0 ? [plural(t, 'options_own_types', own)] : []),
    ...(off > 0 ? [plural(t, 'options_off', off)] : []),
    ...(levels.length > off ? [plural(t, 'options_levels_set', levels.length - off)] : []),
  ].join(' · ');
}
