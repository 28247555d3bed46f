import { useRef, useState } from 'preact/hooks';
import { fetchDetail, hasDetail } from './LaterDetail';

/**
 * Id of the finding that is open, and the way to open another or, by null, none. Where the code of the detail is not there yet,
 * the finding opens with it, whole, so that nothing jumps.
 */
export function useOpened(): readonly [string | null, (id: string | null) => void] {
  const [openId, setOpenId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const open = (id: string | null) => {
    wanted.current = id;
    if (id === null || hasDetail()) setOpenId(id);
    else void fetchDetail().then(() => setOpenId(wanted.current));
  };
  return [openId, open];
}
