import { useRef, useState } from 'preact/hooks';
import { actText } from '../../utils/export/act-text';
import { repeatableUse } from '../../utils/export/repeatable-use';
import type { ActName, ActPlan, ActReply, KeysReply, PlanReply } from '../../utils/messages/act-protocol';
import type { TriedReply } from '../../utils/messages/protocol';
import type { Token } from '../../utils/model/ledger';
import type { Message, SiteFacts } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { formatAgo, say } from '../ui/format';
import { ConfirmAct } from './ConfirmAct';
import { triedMessage } from './tried-message';

/** What the part asks of whoever shows it. */
export interface TokenActions {
  tryToken(fingerprint: string): Promise<TriedReply>;
  tryKeys(fingerprint: string): Promise<KeysReply>;
  plan(fingerprint: string, what: ActName): Promise<PlanReply>;
  perform(fingerprint: string, what: ActName, client: string, withoutArchive: boolean): Promise<ActReply>;
}

interface ActPartProps {
  readonly t: Translate;
  readonly now: number;
  readonly token: Token;
  readonly facts: SiteFacts;
  readonly actions: TokenActions;
}

type Wanted = ActName | 'test';
interface Told {
  readonly message: Message;
  readonly items: readonly string[];
  readonly isUnrecorded?: true | undefined;
}

const OFFERED = ['revoke', 'remove', 'log-out'] as const satisfies readonly ActName[];
const FAILED: Message = { key: 'act_failed', values: [] };
const NO_PLAN: PlanReply = { ok: false, reason: FAILED };

/** What a person may do about a token, here and now. Each button opens what it would do; nothing happens before *Do it*. */
export function ActPart({ t, now, token, facts, actions }: ActPartProps) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [plan, setPlan] = useState<ActPlan | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const pressed = useRef<HTMLButtonElement | null>(null);
  const { fingerprint } = token;
  const use = repeatableUse(facts.uses, fingerprint);
  const canTest = use !== null && !token.facts.canary;
  const isBlocked = facts.blocked?.includes(fingerprint) ?? false;
  const offered: readonly ActName[] = [...OFFERED, isBlocked ? 'unblock' : 'block'];
  const last = facts.acts?.findLast((one) => one.fingerprint === fingerprint);

  const open = async (what: Wanted, button: HTMLButtonElement) => {
    pressed.current = button;
    setTold(null);
    setWanted(what);
    setPlan(null);
    setBusy(true);
    const reply = what === 'test' ? testPlan() : await actions.plan(fingerprint, what).catch(() => NO_PLAN);
    setBusy(false);
    if (reply.ok) return setPlan(reply.plan);
    setWanted(null);
    setTold({ message: reply.reason, items: [] });
  };
  const testPlan = (): PlanReply => {
    if (use === null) return NO_PLAN;
    const { method, destination, template } = use;
    const steps = [{ key: 'try_confirm', values: [destination] }];
    const items = [`${method} ${destination}${template}`];
    return { ok: true, plan: { steps, items, client: null, archiveFirst: false } };
  };
  const close = () => {
    setWanted(null);
    setPlan(null);
    pressed.current?.focus();
  };
  const perform = async (client: string) => {
    if (wanted === null || plan === null) return;
    setBusy(true);
    const done = await run(wanted, client, plan.archiveFirst).catch((): Told => ({ message: FAILED, items: [] }));
    setBusy(false);
    setTold(done);
    close();
  };
  const run = async (what: Wanted, client: string, withoutArchive: boolean): Promise<Told> => {
    if (what === 'test') {
      const reply = await actions.tryToken(fingerprint);
      return { message: triedMessage(reply), items: [], isUnrecorded: reply.isUnrecorded };
    }
    const reply = await actions.perform(fingerprint, what, client, withoutArchive);
    const { isUnrecorded } = reply;
    return reply.ok ? reply : { message: reply.reason, items: [], isUnrecorded };
  };
  const button = (what: Wanted, label: string) => (
    <button
      key={what}
      type="button"
      class="button small"
      aria-expanded={wanted === what && plan !== null}
      aria-busy={isBusy && wanted === what}
      onClick={({ currentTarget }) => void open(what, currentTarget)}
    >
      {label}
    </button>
  );
  return (
    <div class="acts">
      {isBlocked && <p class="act-blocked">{t('act_blocked')}</p>}
      <div class="act-buttons">
        {canTest && button('test', t('try_button'))}
        {offered.map((what) => button(what, t(`act_${what.replaceAll('-', '_')}`)))}
      </div>
      {wanted !== null && plan !== null && (
        <ConfirmAct t={t} plan={plan} isBusy={isBusy} onConfirm={(client) => void perform(client)} onCancel={close} />
      )}
      <output hidden={told === null}>
        {told && say(t, told.message)}
        {told && told.items.length > 0 && (
          <ul class="act-items">
            {told.items.map((item) => (
              <li key={item}>
                <code>{item}</code>
              </li>
            ))}
          </ul>
        )}
        {told?.isUnrecorded && <p>{t('act_unrecorded')}</p>}
      </output>
      {last && (
        <p class="evidence-note">
          {actText(last, t)} · {formatAgo(t, last.at, now)}
        </p>
      )}
    </div>
  );
}
