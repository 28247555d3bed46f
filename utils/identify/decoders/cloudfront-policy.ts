import { objectIn } from '../../lib/jwt';
import { defineDecoder } from '../decoder';
import { factsFrom, paramsOf, pick } from '../fact-fields';

/** A policy by itself, in a cookie or in a URL; a URL of the canned kind has only `Expires`. */
export const decoder = defineDecoder('aws-cloudfront-signed', (value) => {
  const params = paramsOf(value);
  const policy = params['cloudfront-policy'] ?? params.policy ?? value;
  return factsFrom({
    ...pick(
      { ...params, ...objectIn(policy.replaceAll('-', '+').replaceAll('_', '=').replaceAll('~', '/')) },
      'host=host resource=Statement>0>Resource|path expiresAt=Statement>0>Condition>DateLessThan>AWS:EpochTime|expires notBefore=Statement>0>Condition>DateGreaterThan>AWS:EpochTime allowedFrom=Statement>0>Condition>IpAddress>AWS:SourceIp keyId=key-pair-id|cloudfront-key-pair-id',
    ),
  });
});
