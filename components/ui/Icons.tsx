import type { ComponentChildren } from 'preact';

function Icon({ children, size = 16 }: { readonly children: ComponentChildren; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export function ChevronIcon() {
  return (
    <Icon size={12}>
      <path d="M4 6l4 4 4-4" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />
    </Icon>
  );
}

export function CopyIcon() {
  return (
    <Icon size={14}>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" stroke="currentColor" stroke-width="1.4" />
      <path
        d="M10.5 3.2V3A1.5 1.5 0 009 1.5H4A1.5 1.5 0 002.5 3v6A1.5 1.5 0 004 10.5h.2"
        stroke="currentColor"
        stroke-width="1.4"
      />
    </Icon>
  );
}

export function DoneIcon() {
  return (
    <Icon size={14}>
      <path
        d="M3 8.5l3.2 3.2L13 4.8"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </Icon>
  );
}

/** The sign of the product, as on the toolbar: filled while the site is watched, an outline otherwise. */
export function WitnessIcon({ watching }: { readonly watching: boolean }) {
  const coin = 'M8 1l6.06 3.5v7L8 15l-6.06-3.5v-7z';
  const eye = 'M3.6 8C4.7 6.2 6.2 5.2 8 5.2s3.3 1 4.4 2.8C11.3 9.8 9.8 10.8 8 10.8S4.7 9.8 3.6 8z';
  return (
    <Icon size={22}>
      {watching ? (
        <>
          <path d={coin} class="sign-coin" />
          <path d={eye} class="sign-eye" />
          <circle cx="8" cy="8" r="1.55" class="sign-coin" />
        </>
      ) : (
        <>
          <path d={coin} stroke="currentColor" stroke-width="1.2" stroke-linejoin="round" />
          <path d={eye} stroke="currentColor" stroke-width="1.1" stroke-linejoin="round" />
          <circle cx="8" cy="8" r="1.2" fill="currentColor" />
        </>
      )}
    </Icon>
  );
}
