import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../utils/model/text';
import { plural } from '../ui/format';
import { isolated } from '../ui/page-text';
import type { OptionsActions } from './actions';

interface ForgetSiteProps {
  readonly t: Translate;
  readonly sites: OptionsActions['sites'];
  readonly forget: OptionsActions['forget'];
}

/** Erases what was seen at one site, once a person has read what that means. */
export function ForgetSite({ t, sites, forget }: ForgetSiteProps) {
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const [site, setSite] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [notice, setNotice] = useState('');
  const read = () =>
    sites().then(setKnown, () => {
      setKnown([]);
      setNotice(t('options_forget_failed'));
    });
  useEffect(() => void read(), []);
  const choose = (chosen: string) => {
    setSite(chosen);
    setAsking(false);
    setNotice('');
  };
  const erase = async () => {
    const done = await forget(site).catch(() => ({ ok: false as const, reason: t('options_forget_failed') }));
    setAsking(false);
    setNotice(done.ok ? plural(t, 'options_forgotten', done.erased, [isolated(site)]) : done.reason);
    if (!done.ok) return;
    setSite('');
    await read();
  };
  return (
    <section class="panel-switch forget" aria-labelledby="forget">
      <h2 id="forget">{t('options_forget')}</h2>
      <p>{t('options_forget_about')}</p>
      {known?.length === 0 ? (
        <p class="quiet">{t('options_forget_none')}</p>
      ) : (
        <div class="forget-choice">
          <select
            class="field"
            aria-labelledby="forget"
            value={site}
            disabled={known === null}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            <option value="">{t('options_forget_choose')}</option>
            {known?.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
          {site !== '' && !isAsking && (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {t('options_forget_ask')}
            </button>
          )}
        </div>
      )}
      {isAsking && (
        <fieldset class="forget-ask" aria-label={t('options_forget_ask')}>
          <p>{t('options_forget_sure', [isolated(site)])}</p>
          <button type="button" class="button danger" onClick={() => void erase()}>
            {t('options_forget_do')}
          </button>
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {t('options_forget_keep')}
          </button>
        </fieldset>
      )}
      <p role="status">{notice}</p>
    </section>
  );
}
