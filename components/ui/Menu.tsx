import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ChevronIcon } from './Icons';
import { rove } from './roving';

export interface MenuItem {
  readonly label: string;
  readonly hint?: string;
  /** Given for a choice among states; absent for a plain command. */
  readonly checked?: boolean;
  readonly pick: () => void;
}

interface MenuProps {
  /** What a screen reader says of the button, where the visible label is not enough; contains the visible label. */
  readonly name?: string;
  readonly label: ComponentChildren;
  readonly items: readonly MenuItem[];
  readonly up?: boolean;
}

const roleOf = ({ checked }: MenuItem) =>
  checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemradio', 'aria-checked': checked } as const);

/** A button with a menu below (or above) it. Arrows move, Escape closes and gives the focus back, Tab leaves. */
export function Menu({ name, label, items, up = false }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const choice = items.some(({ checked }) => checked !== undefined);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  useEffect(() => {
    if (open) (entries().find((entry) => entry.getAttribute('aria-checked') === 'true') ?? entries()[0])?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') setOpen(false);
    else rove(event, entries(), 'vertical');
  };
  const onFocusOut = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (next instanceof Node && !list.current?.contains(next) && next !== button.current) setOpen(false);
  };

  return (
    <div class="menu">
      <button
        ref={button}
        type="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {label}
        <ChevronIcon />
      </button>
      {open && (
        <>
          <div class="menu-veil" onClick={close} aria-hidden="true" />
          <div
            ref={list}
            id={id}
            role="menu"
            class={up ? 'menu-list up' : 'menu-list'}
            onKeyDown={onKeyDown}
            onFocusOut={onFocusOut}
          >
            {items.map((item) => (
              <button
                key={item.label}
                type="button"
                {...roleOf(item)}
                tabIndex={-1}
                class="menu-item"
                onClick={() => {
                  item.pick();
                  close();
                }}
              >
                {choice && (
                  <span class="menu-mark" aria-hidden="true">
                    {item.checked ? '✓' : ''}
                  </span>
                )}
                <span>
                  {item.label}
                  {item.hint !== undefined && <span class="menu-hint">{item.hint}</span>}
                </span>
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
