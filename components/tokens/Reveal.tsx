import { useEffect, useState } from 'preact/hooks';
import type { RevealReply } from '../../utils/messages/protocol';
import type { Translate } from '../../utils/model/text';
import { say } from '../ui/format';

interface RevealProps {
  readonly t: Translate;
  /** Which token this is, to tell equal buttons apart. */
  readonly name: string;
  readonly reveal: () => Promise<RevealReply>;
}

/**
 * Shows one value after a press, for as long as this window has the focus. The value lives in this component's state
 * alone and goes with it.
 */
export function Reveal({ t, name, reveal }: RevealProps) {
  const [reply, setReply] = useState<RevealReply | 'asked' | null>(null);
  const shown = typeof reply === 'object' && reply?.ok === true;

  useEffect(() => {
    const hide = () => setReply(null);
    const hideWhenHidden = () => document.visibilityState === 'hidden' && hide();
    window.addEventListener('blur', hide);
    window.addEventListener('pagehide', hide);
    document.addEventListener('visibilitychange', hideWhenHidden);
    return () => {
      window.removeEventListener('blur', hide);
      window.removeEventListener('pagehide', hide);
      document.removeEventListener('visibilitychange', hideWhenHidden);
    };
  }, []);

  const press = async () => {
    if (shown) return setReply(null);
    setReply('asked');
    const answer = await reveal().catch(
      (): RevealReply => ({ ok: false, reason: { key: 'popup_reveal_failed', values: [] } }),
    );
    // A blur while we waited has put the state back to null: then the value stays hidden.
    setReply((current) => (current === 'asked' ? answer : current));
  };

  return (
    <>
      <button
        type="button"
        class="button small"
        aria-label={`${shown ? t('popup_hide') : t('popup_reveal')}: ${name}`}
        aria-busy={reply === 'asked'}
        onClick={() => void press()}
      >
        {shown ? t('popup_hide') : t('popup_reveal')}
      </button>
      <output class="revealed" hidden={reply === null || reply === 'asked'}>
        {typeof reply === 'object' &&
          reply !== null &&
          (reply.ok ? <code dir="ltr">{reply.value}</code> : say(t, reply.reason))}
      </output>
    </>
  );
}
