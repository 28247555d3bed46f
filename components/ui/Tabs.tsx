import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { rove } from './roving';

interface TabsProps {
  /** What the set is about, for screen readers. */
  readonly name: string;
  /** Proper names, each its own label and id. */
  readonly tabs: readonly string[];
  readonly current: string;
  readonly onSelect: (tab: string) => void;
  readonly children: ComponentChildren;
}

/** One panel with a row of tabs over it: one tab stop, arrows choose. */
export function Tabs({ name, tabs, current, onSelect, children }: TabsProps) {
  const base = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const strip = event.currentTarget as HTMLElement;
    const to = rove(event, [...strip.querySelectorAll<HTMLElement>('[role="tab"]')], 'horizontal');
    const chosen = to === null ? undefined : tabs[to];
    if (chosen !== undefined) onSelect(chosen);
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={name} class="tab-strip" onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${base}-${index}`}
            aria-selected={tab === current}
            aria-controls={`${base}-panel`}
            tabIndex={tab === current ? 0 : -1}
            class="tab"
            onClick={() => onSelect(tab)}
          >
            {tab}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${tabs.indexOf(current)}`} class="tab-panel">
        {children}
      </div>
    </div>
  );
}
