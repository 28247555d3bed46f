import { parsedJson } from '../../../lib/json-splitter';
import { listIn, recordIn } from '../../../lib/loose';
import { type LogEnvelope, whole } from '../log-envelope';

const EXPORTED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (.*)$/;

/**
 * Rows of an export to S3, which begin with a time, and what a subscription sends: several messages in one object, and where
 * Firehose brings them objects behind each other. Source: AWS, "Log data in Amazon S3", "CloudWatch Logs subscription filters".
 */
export const envelope: LogEnvelope = {
  id: 'cloudwatch-logs',
  open: (line) => {
    if (!line.startsWith('{')) {
      const exported = EXPORTED.exec(line);
      return exported ? whole(exported[1] ?? '') : null;
    }
    if (!line.startsWith('{"messageType":')) return null;
    const objects = line.split(/(?<=\})(?=\{"messageType":")/).map((text) => recordIn(parsedJson(text)));
    if (!objects.every(({ logEvents }) => Array.isArray(logEvents))) return null;
    return objects.flatMap(({ messageType, logEvents }) =>
      messageType !== 'DATA_MESSAGE'
        ? []
        : listIn(logEvents).flatMap((event) => {
            const { message } = recordIn(event);
            return typeof message === 'string' ? whole(message) : [];
          }),
    );
  },
  examples: (inner) => {
    const sent = (...messages: readonly string[]) =>
      JSON.stringify({
        ...{ messageType: 'DATA_MESSAGE', owner: '111122223333', logGroup: '/ecs/api', logStream: 'api/1' },
        logEvents: messages.map((message, id) => ({ id: String(id), timestamp: 1_795_851_659_000, message })),
      });
    const check = JSON.stringify({ messageType: 'CONTROL_MESSAGE', logEvents: [] });
    return {
      matches: [`2026-11-28T07:40:59.123Z ${inner}`, sent(inner), `${check}${sent(inner)}`],
      nearMisses: [`2026-11-28T07:40:59Z ${inner}`, JSON.stringify({ logEvents: [{ message: inner }] }), inner],
    };
  },
};
