import { parsedJson } from '../../../lib/json-splitter';
import { logTime } from '../../../lib/log-time';
import { type Loose, listIn, recordIn, textIn } from '../../../lib/loose';
import { sample } from '../../../lib/sample';
import { defineJson, type LogExamples, mostly } from '../log-format';
import { type LogEvent, type LogRecord, type LogToken, logRecord, type Row } from '../log-record';

const DENIED =
  /AccessDenied|Unauthorized|AuthFailure|InvalidClientTokenId|UnrecognizedClient|ExpiredToken|SignatureDoesNotMatch|Forbidden|NotAuthorized/i;
/** Parameters that name what a call was about, where the event lists no resources. */
const NAMING = 'secretId functionName bucketName roleName userName roleArn keyId tableName instanceId name'.split(' ');

/**
 * AWS CloudTrail: `{"Records": […]}` as it is delivered, what `lookup-events` prints, or one event a line. The token is the access key id; what an event has
 * no key for was done by a service or at a login. Keys of users that IAM makes, deactivates and deletes are told. Source: AWS, "CloudTrail
 * record contents" and "Logging IAM and AWS STS API calls with AWS CloudTrail".
 */
export const format = defineJson({
  id: 'cloudtrail',
  wrappers: ['Records', 'Events'],
  tells: ['revoked', 'replaced'],
  sniff: (values) =>
    mostly(values, (value) => {
      const { eventVersion, eventSource, eventName } = eventIn(value);
      return eventVersion !== undefined && eventSource !== undefined && eventName !== undefined;
    }),
  reader: () => read,
});

/** `aws cloudtrail lookup-events` wraps each event once more, as text. */
function eventIn(value: unknown): Loose {
  const { CloudTrailEvent: inner } = recordIn(value);
  return recordIn(typeof inner === 'string' ? parsedJson(inner) : value);
}

function read(value: unknown): Row {
  const event = eventIn(value);
  if (event.eventName === undefined) return 'not-this-format';
  const at = logTime(event.eventTime);
  if (at === null) return 'no-time';
  const identity = recordIn(event.userIdentity);
  const key = textIn(identity.accessKeyId);
  const address = textIn(event.sourceIPAddress);
  const error = textIn(event.errorCode);
  // A service that called on somebody's behalf stands in the place of the address.
  const service = textIn(identity.invokedBy) || (/[g-z]/i.test(address) ? address : '');
  const record: LogRecord = logRecord({
    at,
    method: event.readOnly === true || event.readOnly === 'true' ? 'READ' : 'WRITE',
    destination: textIn(event.eventSource),
    target: textIn(event.eventName),
    isOperation: true,
    object: objectOf(event),
    outcome: error === '' ? 'ok' : DENIED.test(error) ? 'denied' : 'failed',
    client: address,
    // SDKs put brackets around theirs.
    agent: textIn(event.userAgent).replace(/^\[([^\]]*)\]$/, '$1'),
    context: service,
    principal: textIn(identity.arn) || textIn(identity.userName) || textIn(identity.principalId),
    scope: textIn(event.recipientAccountId) || textIn(identity.accountId),
    tokens: key === '' ? [] : [keyNamed(key)],
    // Of a session the key is another each time.
    holder: key.startsWith('AKIA') && identity.type === 'IAMUser' ? holderOf(event, textIn(identity.userName)) : '',
    events: error === '' ? eventsOf(event) : [],
  });
  return [record];
}

const keyNamed = (value: string): LogToken => ({ kind: 'id', of: 'aws', value });

/** The user of a key, in an account. */
function holderOf(event: Loose, user: string): string {
  const account = textIn(event.recipientAccountId) || textIn(recordIn(event.userIdentity).accountId);
  return user === '' || account === '' ? '' : `aws ${account} ${user}`;
}

function eventsOf(event: Loose): readonly LogEvent[] {
  if (event.eventSource !== 'iam.amazonaws.com') return [];
  const asked = recordIn(event.requestParameters);
  const made = recordIn(recordIn(event.responseElements).accessKey);
  const id = textIn(asked.accessKeyId);
  const about = (kind: LogEvent['kind'], key: string, holder = ''): readonly LogEvent[] =>
    key === '' ? [] : [{ kind, token: keyNamed(key), holder }];
  if (event.eventName === 'DeleteAccessKey') return about('revoked', id);
  if (event.eventName === 'UpdateAccessKey') return about(asked.status === 'Active' ? 'restored' : 'revoked', id);
  if (event.eventName !== 'CreateAccessKey') return [];
  return about('created', textIn(made.accessKeyId), holderOf(event, textIn(made.userName)));
}

function objectOf(event: Loose): string {
  const resources = listIn(event.resources).map((one) => textIn(recordIn(one).ARN));
  if (resources.some(Boolean)) return resources.join(' ');
  const parameters = recordIn(event.requestParameters);
  return NAMING.map((name) => textIn(parameters[name]))
    .filter(Boolean)
    .join(' ');
}

export const examples = (): LogExamples => {
  const key = sample('AKIA', 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
  const event = {
    eventVersion: '1.09',
    userIdentity: {
      type: 'IAMUser',
      arn: 'arn:aws:iam::123456789012:user/ada',
      accountId: '123456789012',
      accessKeyId: key,
    },
    eventTime: '2025-10-10T13:55:36Z',
    eventSource: 'secretsmanager.amazonaws.com',
    eventName: 'GetSecretValue',
    sourceIPAddress: '203.0.113.7',
    userAgent: 'aws-cli/2.17',
    requestParameters: { secretId: 'prod/db' },
    readOnly: true,
    recipientAccountId: '123456789012',
  };
  const reads = {
    ...{ at: Date.UTC(2025, 9, 10, 13, 55, 36), method: 'READ', destination: 'secretsmanager.amazonaws.com' },
    ...{ target: 'GetSecretValue', object: 'prod/db', client: '203.0.113.7', scope: '123456789012' },
  };
  const service = { ...event, errorCode: 'AccessDenied', sourceIPAddress: 'cloudformation.amazonaws.com' };
  return {
    matches: [
      {
        rows: [JSON.stringify(event)],
        reads: { ...reads, outcome: 'ok', tokens: [{ kind: 'id', of: 'aws', value: key }] },
      },
      {
        rows: [JSON.stringify({ Records: [service] })],
        reads: { outcome: 'denied', context: 'cloudformation.amazonaws.com' },
      },
      {
        rows: [
          JSON.stringify({
            ...{ ...event, eventSource: 'iam.amazonaws.com', eventName: 'UpdateAccessKey', readOnly: false },
            requestParameters: { userName: 'ada', accessKeyId: key, status: 'Inactive' },
          }),
        ],
        reads: { events: [{ kind: 'revoked', token: { kind: 'id', of: 'aws', value: key }, holder: '' }] },
      },
      {
        rows: [JSON.stringify({ ...event, userIdentity: { type: 'AWSService' }, readOnly: false })],
        reads: { method: 'WRITE', tokens: [] },
      },
    ],
    nearMisses: [
      [JSON.stringify({ eventName: 'click', time: 1 })],
      [JSON.stringify({ Records: [{ s3: {}, eventName: 'Put' }] })],
    ],
  };
};
