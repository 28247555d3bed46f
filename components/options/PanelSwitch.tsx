import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/model/text';

interface PanelSwitchProps {
  readonly t: Translate;
  readonly turnOn: () => Promise<boolean>;
}

/** The panel of the developer tools, where the browser wants to be asked for it. */
export function PanelSwitch({ t, turnOn }: PanelSwitchProps) {
  const [isOn, setIsOn] = useState<boolean | null>(null);
  const press = () => {
    void turnOn().then(setIsOn, () => setIsOn(false));
  };
  return (
    <section class="panel-switch" aria-labelledby="panel-switch">
      <h2 id="panel-switch">{t('options_panel')}</h2>
      <p>{t('options_panel_about')}</p>
      {isOn !== true && (
        <button type="button" class="button" onClick={press}>
          {t('options_panel_turn_on')}
        </button>
      )}
      <p role="status">{isOn === null ? '' : t(isOn ? 'options_panel_on' : 'options_panel_refused')}</p>
    </section>
  );
}
