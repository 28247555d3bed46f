import type { ComponentChildren } from 'preact';

interface ScrolledProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A table that may be wider than the page; by keyboard, too. */
export function Scrolled({ label, children }: ScrolledProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, and no landmark inside of one
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (WCAG 2.1.1)
    <div role="group" class="scrolled" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
