import { useState } from 'preact/hooks';
import type { KeysReply } from '../../utils/messages/act-protocol';
import type { Token } from '../../utils/model/ledger';
import type { Message } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { say } from '../ui/format';

interface TryKeysProps {
  readonly t: Translate;
  readonly token: Token;
  readonly tryKeys: () => Promise<KeysReply>;
}

/** Tries published keys on a JWT that is signed by HMAC, after a press. Says before where that happens, and later what it gave. */
export function TryKeys({ t, token, tryKeys }: TryKeysProps) {
  const { algorithm = '', guessable } = token.facts;
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState(guessable === undefined ? null : answer(guessable));
  const press = async () => {
    setBusy(true);
    const reply = await tryKeys().catch((): KeysReply => ({ ok: false, reason: { key: 'keys_failed', values: [] } }));
    setBusy(false);
    setTold(reply.ok ? answer(reply.guessable) : reply.reason);
  };
  return (
    <div class="try-token try-keys">
      <p class="evidence-note">{t('keys_says', [algorithm])}</p>
      <button type="button" class="button small" disabled={isBusy} aria-busy={isBusy} onClick={() => void press()}>
        {t('keys_try')}
      </button>
      <output hidden={told === null}>{told && say(t, told)}</output>
    </div>
  );
}

const answer = (guessable: boolean): Message => ({ key: guessable ? 'keys_found' : 'keys_none', values: [] });
