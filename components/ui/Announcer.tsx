import { useEffect, useRef, useState } from 'preact/hooks';

const QUIET_MS = 2000;

/**
 * Tells a screen reader politely when `text` has changed and then stayed for two seconds. Says nothing of the first text,
 * which is read as the heading.
 */
export function Announcer({ text }: { readonly text: string }) {
  const first = useRef(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '' && text === first.current) return;
    const timer = setTimeout(() => setSaid(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text, said]);
  return (
    <div role="status" aria-live="polite" class="sr-only">
      {said}
    </div>
  );
}
