import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Random } from '../../accuracy/random';

const FROM = Date.UTC(2026, 2, 2);
const MONTH = 30 * 86_400_000;
const TOKENS = 50;
/** Written at once. */
const PIECE = 1 << 20;
/** AWS delivers documents of minutes, of a few megabytes in busy accounts. */
const DOCUMENT = 8 << 20;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Logs of a month of so many bytes, the same for the same seed. `one`: CloudTrail as a single document. Gives their paths. */
export function generate(
  folder: string,
  bytes: number,
  one: boolean,
): { readonly cloudtrail: string; readonly combined: string } {
  rmSync(folder, { recursive: true, force: true });
  const cloudtrail = path.join(folder, 'cloudtrail');
  mkdirSync(cloudtrail, { recursive: true });
  const combined = path.join(folder, 'access.log');
  writeLines(combined, bytes, combinedRows(bytes));
  const size = one ? bytes : DOCUMENT;
  const events = cloudtrailEvents(bytes);
  for (let number = 0, left = bytes; left > 0; number++, left -= size) {
    const file = path.join(cloudtrail, `${String(number).padStart(5, '0')}.json`);
    writeDocument(file, Math.min(size, left), events);
  }
  return { cloudtrail, combined };
}

function writeLines(file: string, bytes: number, rows: Generator<string, never>): void {
  const to = openSync(file, 'w');
  for (let written = 0; written < bytes; ) {
    let piece = '';
    while (piece.length < PIECE && written + piece.length < bytes) piece += rows.next().value;
    written += writeSync(to, piece);
  }
  closeSync(to);
}

function writeDocument(file: string, bytes: number, events: Generator<string, never>): void {
  const to = openSync(file, 'w');
  let written = writeSync(to, '{"Records":[');
  let comma = '';
  while (written < bytes) {
    let piece = '';
    while (piece.length < PIECE && written + piece.length < bytes) {
      piece += comma + events.next().value;
      comma = ',';
    }
    written += writeSync(to, piece);
  }
  writeSync(to, ']}');
  closeSync(to);
}

/** Times that go on through the month with the bytes; `each` is how many a row has. */
function* times(random: Random, bytes: number, each: number): Generator<number, never> {
  const step = (2 * MONTH) / (bytes / each);
  for (let at = FROM; ; at += random.next() * step) yield Math.round(at);
}

/** Two in three rows have an Authorization header, as nginx logs it with `"$http_authorization"`. */
function* combinedRows(bytes: number): Generator<string, never> {
  const random = new Random('combined');
  const clients = Array.from({ length: TOKENS }, () => ({
    token: random.text(40),
    address: `203.0.${random.int(0, 256)}.${random.int(1, 255)}`,
    agent: random.pick(['curl/8.5.0', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0', 'python-requests/2.32']),
  }));
  const paths = ['orders', 'products', 'carts', 'invoices', 'projects', 'tasks', 'comments', 'files'];
  const clock = times(random, bytes, 210);
  for (;;) {
    const at = new Date(clock.next().value).toISOString();
    const { token, address, agent } = random.pick(clients);
    const time = `${at.slice(8, 10)}/${MONTHS[Number(at.slice(5, 7)) - 1]}/${at.slice(0, 4)}:${at.slice(11, 19)} +0000`;
    const target = `/v1/${random.pick(paths)}${random.next() < 0.6 ? `/${random.int(1, 90_000)}` : ''}`;
    const status = random.next() < 0.98 ? 200 : random.pick([401, 403, 404, 500]);
    const header = random.next() < 0.66 ? `Bearer ${token}` : '-';
    yield `${address} - - [${time}] "${random.next() < 0.8 ? 'GET' : 'POST'} ${target} HTTP/1.1" ${status} ${random.int(200, 9_000)} "https://app.example.com/${random.pick(paths)}" "${agent}" "${header}"\n`;
  }
}

/** Every event has an access key, but for logins and what services do. */
function* cloudtrailEvents(bytes: number): Generator<string, never> {
  const random = new Random('cloudtrail');
  const users = Array.from({ length: TOKENS }, (_, n) => ({
    key: `${n % 3 ? 'ASIA' : 'AKIA'}${random.text(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
    name: `user-${n}`,
    address: `198.51.${random.int(0, 256)}.${random.int(1, 255)}`,
    agent: random.pick([
      'aws-cli/2.15.30 Python/3.11.8 Linux/6.5.0',
      'Boto3/1.34.69 md/Botocore#1.34.69',
      'APN/1.0 HashiCorp/1.0 Terraform/1.7.5',
    ]),
  }));
  const calls = [
    's3 GetObject',
    's3 PutObject',
    'ec2 DescribeInstances',
    'sts GetCallerIdentity',
    'dynamodb GetItem',
    'kms Decrypt',
    'lambda Invoke',
  ];
  const clock = times(random, bytes, 1_150);
  for (;;) {
    const { key, name, address, agent } = random.pick(users);
    const [service = '', call = ''] = random.pick(calls).split(' ');
    const isOwn = random.next() < 0.95;
    yield JSON.stringify({
      eventVersion: '1.09',
      userIdentity: {
        type: isOwn ? 'IAMUser' : 'AWSService',
        principalId: `AIDA${name.toUpperCase().padStart(17, 'X')}`,
        arn: `arn:aws:iam::123456789012:user/${name}`,
        accountId: '123456789012',
        ...(isOwn ? { accessKeyId: key } : { invokedBy: 'config.amazonaws.com' }),
        userName: name,
      },
      eventTime: `${new Date(clock.next().value).toISOString().slice(0, 19)}Z`,
      eventSource: `${service}.amazonaws.com`,
      eventName: call,
      awsRegion: random.pick(['eu-central-1', 'us-east-1']),
      sourceIPAddress: address,
      userAgent: `[${agent}]`,
      ...(random.next() < 0.01 && {
        errorCode: 'AccessDenied',
        errorMessage: 'User is not authorized to perform this action',
      }),
      requestParameters: {
        bucketName: `data-${random.int(0, 40)}`,
        key: `2026/03/${random.hex(16)}.parquet`,
        Host: `data.s3.eu-central-1.amazonaws.com`,
      },
      responseElements: null,
      additionalEventData: {
        SignatureVersion: 'SigV4',
        CipherSuite: 'TLS_AES_128_GCM_SHA256',
        bytesTransferredIn: 0,
        bytesTransferredOut: random.int(100, 900_000),
      },
      requestID: random.uuid(),
      eventID: random.uuid(),
      readOnly: !/Put|Invoke/.test(call),
      resources: [{ type: 'AWS::S3::Object', ARN: `arn:aws:s3:::data/${random.hex(8)}` }],
      eventType: 'AwsApiCall',
      managementEvent: false,
      recipientAccountId: '123456789012',
      eventCategory: 'Data',
      tlsDetails: {
        tlsVersion: 'TLSv1.3',
        cipherSuite: 'TLS_AES_128_GCM_SHA256',
        clientProvidedHostHeader: 's3.eu-central-1.amazonaws.com',
      },
    });
  }
}
