import { useState } from 'preact/hooks';
import type { Finding } from '../../utils/model/report';
import type { FindingDetailProps } from './FindingDetail';
import { FindingList } from './FindingList';
import { LaterDetail } from './LaterDetail';
import type { useOpened } from './use-opened';

interface OpenFindingsProps extends Omit<FindingDetailProps, 'finding' | 'framework' | 'onFramework'> {
  readonly findings: readonly Finding[];
  readonly opened: ReturnType<typeof useOpened>;
}

/** Findings of which one can be opened where it stands. The framework that a person chose for one is shown at the others too. */
export function OpenFindings({ findings, opened: [openId, open], ...detail }: OpenFindingsProps) {
  const [framework, setFramework] = useState<string | null>(null);
  const { t, now } = detail;
  return (
    <FindingList t={t} now={now} findings={findings} openId={openId} onToggle={(id) => open(id === openId ? null : id)}>
      {(finding) => <LaterDetail {...detail} finding={finding} framework={framework} onFramework={setFramework} />}
    </FindingList>
  );
}
