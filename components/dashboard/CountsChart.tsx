import type { CountedPart } from '../../utils/export/use-counts';
import type { Translate } from '../../utils/model/text';
import { formatNumber } from '../ui/format';
import { ticksOf } from './timeline-scale';
import { tickOf } from './times';

const HEIGHT = 160;
const PART = 10;

interface CountsChartProps {
  readonly t: Translate;
  readonly name: string;
  readonly parts: readonly CountedPart[];
  readonly said: (part: CountedPart) => string;
}

/** A column for each part of the time: what was answered, what was denied, what has failed. The table beside it says the same. */
export function CountsChart({ t, name, parts, said }: CountsChartProps) {
  const most = Math.max(1, ...parts.map(({ uses }) => uses));
  const span = { from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 1 };
  const high = (count: number) => (count / most) * HEIGHT;
  return (
    <div class="counts">
      <span class="counts-most" aria-hidden="true">
        {formatNumber(t, most)}
      </span>
      <svg
        role="img"
        aria-label={name}
        class="counts-chart"
        viewBox={`0 0 ${parts.length * PART} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {parts.map((part, index) => {
          const { uses, denied, failed } = part;
          const columns = [
            ['well', uses - denied - failed, denied + failed],
            ['failed', failed, denied],
            ['denied', denied, 0],
          ] as const;
          return (
            <g key={part.from}>
              <title>{said(part)}</title>
              {columns.map(([kind, count, below]) =>
                count > 0 ? (
                  <rect
                    key={kind}
                    class={`counts-${kind}`}
                    x={index * PART + 1}
                    y={HEIGHT - high(count + below)}
                    width={PART - 2}
                    height={high(count)}
                  />
                ) : null,
              )}
            </g>
          );
        })}
      </svg>
      <span class="counts-axis" aria-hidden="true">
        {ticksOf(span).map((tick) => (
          <span
            key={tick}
            class="tick"
            style={{ insetInlineStart: `${((tick - span.from) / (span.to - span.from)) * 100}%` }}
          >
            {tickOf(t, tick, span, 'UTC')}
          </span>
        ))}
      </span>
    </div>
  );
}
