import type { LogEnvelope } from '../log-envelope';

const LINE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) ([FP])(?::\S*)? (.*)$/;

/** `P` marks the beginning of a long line, `F` its end. Source: Kubernetes, "CRI: Log Format". */
export const envelope: LogEnvelope = {
  id: 'kubernetes-cri',
  open: (line) => {
    const [, tag, text = ''] = LINE.exec(line) ?? [];
    return tag === undefined ? null : [{ text, isWhole: tag === 'F' }];
  },
  examples: (inner) => {
    const head = '2026-11-28T07:40:59.123456789Z stdout';
    const half = inner.length >> 1;
    return {
      matches: [
        `${head} F ${inner}`,
        `${head} P ${inner.slice(0, half)}\n${head} F ${inner.slice(half)}`,
        `2026-11-28T08:40:59+01:00 stderr F ${inner}`,
      ],
      nearMisses: [`${head} ${inner}`, `2026-11-28 stdout F ${inner}`, inner],
    };
  },
};
