import { type LogEnvelope, whole } from '../log-envelope';

/** RFC 5424: version 1, time, host, application, process, id of the message, structured data. */
const NEW =
  /^<\d{1,3}>1 \S{1,40} \S{1,255} \S{1,48} \S{1,128} \S{1,32} (?:-|(?:\[(?:[^\]\\"]|\\.|"(?:[^"\\]|\\.)*")*\])+)(?: (.*))?$/;
/** RFC 3164, with or without priority, as files of rsyslog and journalctl have it too: time, host, program. */
const OLD =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)) [\w.:-]{1,255} [\w./-]{1,64}(?:\[\d{1,10}\])?: (.*)$/;

/** Sources: RFC 5424, section 6; RFC 3164, section 4. */
export const envelope: LogEnvelope = {
  id: 'syslog',
  open: (line) => {
    const found = NEW.exec(line) ?? OLD.exec(line);
    // A byte order mark before a message in UTF-8.
    return found ? whole((found[1] ?? '').replace(/^\ufeff|^\u00ef\u00bb\u00bf/, '')) : null;
  },
  examples: (inner) => ({
    matches: [
      `<190>1 2026-11-28T07:40:59.123Z web-1 nginx 812 access - ${inner}`,
      `<190>1 2026-11-28T07:40:59Z web-1 nginx - - [meta@32473 a="x\\"]y"][more@1] ${inner}`,
      `<134>Nov  8 07:40:59 web-1 nginx: ${inner}`,
      `Nov 28 07:40:59 web-1 envoy[812]: ${inner}`,
      `2026-11-28T07:40:59.123456+01:00 web-1 nginx: ${inner}`,
    ],
    nearMisses: [
      `<190>2 2026-11-28T07:40:59Z web-1 nginx - - - ${inner}`,
      `28 Nov 07:40:59 web-1 nginx: ${inner}`,
      inner,
    ],
  }),
};
