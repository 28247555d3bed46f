import { useId } from 'preact/hooks';
import type { Preset } from '../../utils/model/policy';
import type { Translate } from '../../utils/model/text';

const PRESETS: readonly Preset[] = ['developer', 'pentest', 'ci'];

interface PresetChoiceProps {
  readonly t: Translate;
  readonly preset: Preset;
  /** The text beside it is not whole: then nothing can be changed here. */
  readonly disabled: boolean;
  readonly onPreset: (preset: Preset) => void;
}

/** How strictly sites are judged. */
export function PresetChoice({ t, preset, disabled, onPreset }: PresetChoiceProps) {
  const name = useId();
  return (
    <fieldset class="presets" disabled={disabled}>
      <legend>{t('options_preset')}</legend>
      {PRESETS.map((one) => (
        <label key={one} class="preset">
          <input type="radio" name={name} value={one} checked={one === preset} onChange={() => onPreset(one)} />
          <span>
            <strong>{t(`options_preset_${one}`)}</strong>
            <span class="quiet">{t(`options_preset_${one}_hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
