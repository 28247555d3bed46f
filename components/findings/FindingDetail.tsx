import { findingRow } from '../../utils/export/document';
import { issueText } from '../../utils/export/issue';
import { repeatableUse } from '../../utils/export/repeatable-use';
import { typeAdvice } from '../../utils/export/type-name';
import { weighedTexts } from '../../utils/export/weighed';
import type { RevealReply, TriedReply } from '../../utils/messages/protocol';
import type { Finding, SiteFacts } from '../../utils/model/report';
import type { Location } from '../../utils/model/surface';
import type { Translate } from '../../utils/model/text';
import { fixText } from '../../utils/remedy/playbook';
import { playbooks } from '../../utils/remedy/playbooks';
import { FixView } from '../remedy/FixView';
import { TryToken } from '../tokens/TryToken';
import { CopyButton } from '../ui/CopyButton';
import { say } from '../ui/format';
import { isolated } from '../ui/page-text';
import { EvidenceView } from './EvidenceView';
import { evidenceOf } from './evidence';
import { ruleWhy } from './names';
import { detailId, rowId } from './row-ids';
import { sdkText } from './sdk-text';
import { TokenLine } from './TokenLine';

/** Whether the server still takes such a token is asked with a press. */
const SURVIVES = 'token-survives-logout';

export interface FindingDetailProps {
  readonly t: Translate;
  readonly now: number;
  readonly finding: Finding;
  readonly facts: SiteFacts;
  readonly framework: string | null;
  readonly onFramework: (framework: string) => void;
  readonly copy: (text: string, what: string) => Promise<boolean>;
  readonly reveal: ((fingerprint: string, location: Location) => Promise<RevealReply>) | null;
  readonly tryToken: ((fingerprint: string) => Promise<TriedReply>) | null;
}

/** The four parts of a finding: what, why it matters here, how to fix it, what was seen. */
export function FindingDetail(props: FindingDetailProps) {
  const { t, now, finding, facts, framework, copy, reveal, tryToken } = props;
  const evidence = evidenceOf(finding, facts);
  const playbook = playbooks.get(finding.playbook);
  const main = finding.tokens[0];
  const again = finding.rule === SURVIVES && main !== undefined ? repeatableUse(facts.uses, main) : null;
  const { surface, key } = finding.location;
  const place = evidence.sightings.find((one) => one.surface === surface && one.key === key && one.profile);
  const sdk = sdkText(t, place?.profile);
  const advice = typeAdvice(
    t,
    evidence.tokens.map(({ type }) => type),
  );
  return (
    <section id={detailId(finding)} aria-labelledby={rowId(finding)} class="detail">
      <h4>{t('popup_part_what')}</h4>
      <p>{say(t, finding.message)}</p>
      {finding.ruleSeverity && <p>{t('popup_level_set', [t(`popup_severity_${finding.ruleSeverity}`)])}</p>}
      {evidence.tokens.map((token) => (
        <TokenLine
          key={token.fingerprint}
          t={t}
          now={now}
          token={token}
          sightings={evidence.sightings.filter(({ fingerprint }) => fingerprint === token.fingerprint)}
          facts={facts}
          reveal={reveal}
        />
      ))}
      {again && tryToken && <TryToken t={t} use={again} tryToken={() => tryToken(again.fingerprint)} />}
      <h4>{t('popup_part_why')}</h4>
      <p>{ruleWhy(t, finding.rule)}</p>
      {[...advice.impact, ...advice.condition].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {weighedTexts(finding, t, isolated).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {sdk !== '' && <p>{sdk}</p>}
      {playbook && (
        <>
          <h4>{t('popup_part_fix')}</h4>
          <FixView
            t={t}
            playbook={playbook}
            revoke={advice.revoke}
            framework={framework}
            onFramework={props.onFramework}
            copy={() => copy(fixText(playbook, framework, t, advice.revoke), t('popup_copied_fix'))}
          />
        </>
      )}
      <h4>{t('popup_part_evidence')}</h4>
      <EvidenceView t={t} now={now} evidence={evidence} references={finding.references} />
      <div class="detail-actions">
        <CopyButton
          label={t('popup_copy_issue')}
          copy={() => copy(issueText(finding, facts, t, framework), t('popup_copied_issue'))}
        />
        <CopyButton
          label={t('popup_copy_json')}
          copy={() => copy(JSON.stringify(findingRow(finding, t), null, 2), t('popup_copied_json'))}
        />
        {main !== undefined && (
          <CopyButton label={t('popup_copy_fingerprint')} copy={() => copy(main, t('popup_copied_fingerprint'))} />
        )}
      </div>
    </section>
  );
}
