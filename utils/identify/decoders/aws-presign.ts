import { decodeBase64Text } from '../../lib/base64';
import { defineDecoder } from '../decoder';
import { factsFrom, paramsOf, pick, timeOf } from '../fact-fields';
import { awsIdFacts } from './aws-account';

/** `X-Amz-Credential` is id/date/region/service/aws4_request. The window ends with the session where there is one. */
export const decoder = defineDecoder('aws-presigned-url aws-bedrock-short', (value) => {
  const [, short] = /^bedrock-api-key-(.{20,8192})$/.exec(value) ?? [];
  const params = paramsOf(short === undefined ? value : (decodeBase64Text(short) ?? ''));
  const [keyId = '', , region, service] = params['x-amz-credential']?.split('/') ?? [];
  const issuedAt = timeOf(params['x-amz-date']);
  const expiresAt = Number(issuedAt) + Number(params['x-amz-expires']) * 1000;
  return factsFrom({
    ...pick(params, 'host=host resource=path'),
    ...awsIdFacts(keyId),
    keyId,
    region,
    service,
    issuedAt,
    expiresAt,
  });
});
