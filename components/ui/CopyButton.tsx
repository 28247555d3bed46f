import { useEffect, useState } from 'preact/hooks';
import { CopyIcon, DoneIcon } from './Icons';

const SHOWN_MS = 2000;

interface CopyButtonProps {
  readonly label: string;
  /** Copies, and gives whether it worked. The caller says so in words. */
  readonly copy: () => Promise<boolean>;
}

/** A small button whose sign turns into a tick for two seconds. */
export function CopyButton({ label, copy }: CopyButtonProps) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <button type="button" class="button small" onClick={() => void copy().then(setDone)}>
      {done ? <DoneIcon /> : <CopyIcon />}
      {label}
    </button>
  );
}
