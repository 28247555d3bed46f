import { Component, type ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond what is seen, above and below. */
const SPARE = 8;
/** So near to the end more is asked for. */
const NEAR_END = 100;
/** New rows by which the view moves along; a list that is another one altogether begins at its top. */
const MOST_NEW = 500;

interface VirtualRowsProps<Row> {
  /** What the list is about, for screen readers. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** All rows have one height, in pixels. */
  readonly rowHeight: number;
  readonly keyOf: (row: Row) => number;
  /** The heads of the columns, a `th` each. */
  readonly head: ComponentChildren;
  /** The cells of a row, a `td` each. */
  readonly children: (row: Row) => ComponentChildren;
  readonly onOpen: (row: Row) => void;
  readonly onNearEnd: () => void;
}

/** A grid of any length, of which only the rows in sight are in the document. One tab stop: arrows walk, Enter opens. */
export function VirtualRows<Row>(props: VirtualRowsProps<Row>) {
  const { name, rows, rowHeight, keyOf, head, children, onOpen, onNearEnd } = props;
  const id = useId();
  const box = useRef<HTMLTableElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  const [active, setActive] = useState<number | null>(null);
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - SPARE);
  const last = Math.min(rows.length, Math.ceil((seen.top + seen.height) / rowHeight) + SPARE);
  const at = active === null ? -1 : rows.findIndex((row) => keyOf(row) === active);
  const look = () => box.current && setSeen({ top: box.current.scrollTop, height: box.current.clientHeight });

  useLayoutEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  // Whoever reads further down stays there when rows come in at the top.
  const top = useRef<Row | undefined>(rows[0]);
  useLayoutEffect(() => {
    const before = top.current;
    top.current = rows[0];
    if (box.current === null || before === undefined || box.current.scrollTop < rowHeight) return;
    const moved = rows.slice(0, MOST_NEW).findIndex((row) => keyOf(row) === keyOf(before));
    if (moved > 0) box.current.scrollTop += moved * rowHeight;
    look();
  }, [rows]);

  useEffect(() => {
    if (last > rows.length - NEAR_END) onNearEnd();
  }, [rows, last > rows.length - NEAR_END]);

  const walk = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(seen.height / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -rows.length,
      End: rows.length,
    };
    const row = rows[at];
    if (event.key === 'Enter' && row !== undefined) return onOpen(row);
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || box.current === null) return;
    event.preventDefault();
    // Before any row was walked to, it begins above what is seen.
    const from = at < 0 ? Math.floor(seen.top / rowHeight) - 1 : at;
    const to = Math.min(rows.length - 1, Math.max(0, from + step));
    const target = rows[to];
    if (target === undefined) return;
    setActive(keyOf(target));
    const above = to * rowHeight - box.current.scrollTop;
    const below = above + rowHeight * 2 - box.current.clientHeight;
    if (above < 0) box.current.scrollTop += above;
    else if (below > 0) box.current.scrollTop += below;
  };

  return (
    <table
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are walked and opened
      role="grid"
      aria-label={name}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={at >= first && at < last ? `${id}-${active}` : undefined}
      tabIndex={0}
      class="virtual scrolled"
      onScroll={look}
      onKeyDown={walk}
    >
      <thead>
        <tr aria-rowindex={1}>{head}</tr>
      </thead>
      <tbody style={{ blockSize: `${rows.length * rowHeight}px` }}>
        {rows.slice(first, last).map((row, index) => (
          <DrawnRow
            key={keyOf(row)}
            id={`${id}-${keyOf(row)}`}
            row={row}
            index={first + index}
            height={rowHeight}
            isActive={keyOf(row) === active}
            cells={children as (row: unknown) => ComponentChildren}
          />
        ))}
      </tbody>
    </table>
  );
}

interface DrawnRowProps {
  readonly id: string;
  readonly row: unknown;
  readonly index: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly cells: (row: unknown) => ComponentChildren;
}

/** A row stays as it is drawn while nothing of it changes: scrolling draws the new ones alone. */
class DrawnRow extends Component<DrawnRowProps> {
  override shouldComponentUpdate(next: DrawnRowProps): boolean {
    return (Object.keys(next) as (keyof DrawnRowProps)[]).some((name) => next[name] !== this.props[name]);
  }

  render({ id, row, index, height, isActive, cells }: DrawnRowProps) {
    const place = { blockSize: `${height}px`, insetBlockStart: `${index * height}px` };
    return (
      <tr id={id} aria-rowindex={index + 2} aria-selected={isActive} style={place}>
        {cells(row)}
      </tr>
    );
  }
}
