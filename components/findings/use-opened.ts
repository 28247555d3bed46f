import { useRef, useState } from 'preact/hooks';
import type { Finding } from '../../utils/model/report';
import { fetchDetail, hasDetail } from './LaterDetail';

/**
 * Id of the finding that is open, and the way to open another or, by null, none. Where the code of the detail or the playbook is
 * not there yet, the finding opens with them, whole, so that nothing jumps.
 */
export function useOpened(
  findings: readonly Pick<Finding, 'id' | 'playbook'>[],
): readonly [string | null, (id: string | null) => void] {
  const [openId, setOpenId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const open = (id: string | null) => {
    wanted.current = id;
    const playbook = findings.find((one) => one.id === id)?.playbook ?? '';
    if (id === null || hasDetail(playbook)) setOpenId(id);
    else void fetchDetail([playbook]).then(() => setOpenId(wanted.current));
  };
  return [openId, open];
}
