/** Forms by kind, so that colour only repeats them; what is not in the list is a diamond. */
const FORMS: Readonly<Record<string, string>> = {
  issued: 'M7 2.5a4.5 4.5 0 1 0 0.01 0z',
  received: 'M2 3h10L7 12z',
  stored: 'M2.5 2.5h9v9h-9z',
  copied: 'M2 2h7v7h-7zM5 5h7v7h-7z',
  read: 'M2 7h10M7 2v10',
  sent: 'M7 1.5v11',
  'last-sent': 'M7 1.5v11',
  rotated: 'M2 4h8l2 3-2 3H2l2-3z',
  logout: 'M2.5 2v10M5 7h7',
  tried: 'M2 12L7 2l5 10z',
  removed: 'M3 3l8 8M11 3l-8 8',
  expired: 'M3 2h8L3 12h8z',
};
const OTHER = 'M7 1.5L12.5 7 7 12.5 1.5 7z';

/** The sign of a kind of event; stronger where it stands for many. */
export function TimelineMark({ what, count }: { readonly what: string; readonly count: number }) {
  return (
    <svg
      class={`mark ${what} ${count > 1 ? 'many' : ''}`}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <path d={FORMS[what] ?? OTHER} />
    </svg>
  );
}
