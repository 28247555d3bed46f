import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { plural } from '../ui/format';
import { rove } from '../ui/roving';
import { FindingRow } from './FindingRow';

const PAGE = 100;

interface FindingListProps {
  readonly t: Translate;
  readonly now: number;
  readonly findings: readonly Finding[];
  readonly openId: string | null;
  readonly onToggle: (id: string) => void;
  readonly children: (finding: Finding) => ComponentChildren;
}

/** One tab stop: arrows, Home and End walk the rows, Enter or Space opens one. Long lists are drawn by the hundred. */
export function FindingList({ t, now, findings, openId, onToggle, children }: FindingListProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const visible = findings.slice(0, shown);
  const stop = visible.some(({ id }) => id === current) ? current : (visible[0]?.id ?? null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('.finding-row') ?? [])];

  // A live update may take away the row that had the focus: it goes to the row that is the tab stop now.
  const hadFocus = list.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (hadFocus && !list.current?.contains(document.activeElement)) {
      rows()
        .find((row) => row.tabIndex === 0)
        ?.focus();
    }
  }, [findings]);

  useLayoutEffect(() => {
    if (openId !== null)
      list.current?.querySelector('[aria-expanded="true"]')?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [openId]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = rove(event, rows(), 'vertical');
    const finding = to === null ? undefined : visible[to];
    if (finding) setCurrent(finding.id);
  };
  return (
    <>
      <ul ref={list} class="finding-list" onKeyDown={onKeyDown}>
        {visible.map((finding) => (
          <li key={finding.id} class="finding">
            <FindingRow
              t={t}
              now={now}
              finding={finding}
              open={finding.id === openId}
              tabStop={finding.id === stop}
              onPress={() => {
                setCurrent(finding.id);
                onToggle(finding.id);
              }}
            />
            {finding.id === openId && children(finding)}
          </li>
        ))}
      </ul>
      {findings.length > shown && (
        <button type="button" class="button more" onClick={() => setShown(shown + PAGE)}>
          {plural(t, 'popup_show_more', Math.min(PAGE, findings.length - shown))}
        </button>
      )}
    </>
  );
}
