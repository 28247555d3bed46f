import { caskFields } from '../../lib/checksums/cask-v1';
import { defineDecoder } from '../decoder';
import { factsFrom, pick } from '../fact-fields';

export const decoder = defineDecoder('azure-cask-v1', (value) =>
  factsFrom(pick(caskFields(value), 'service=provider issuedAt=issuedAt')),
);
