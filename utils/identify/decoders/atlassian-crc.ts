import { isValidAtlassian } from '../../lib/checksums/atlassian-crc';
import { defineDecoder } from '../decoder';
import { factsFrom } from '../fact-fields';

export const decoder = defineDecoder('atlassian-*', (value) =>
  /^AT\wTT/.test(value) ? factsFrom({ checksumValid: isValidAtlassian(value) }, 'checksumValid') : null,
);
