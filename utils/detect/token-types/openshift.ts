import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sha256~ base64url{43}', { tokenClass: 'session' });

export const guidance: Guidance = {
  issuer: 'Red Hat',
  docs: 'https://docs.redhat.com/en/documentation/openshift_container_platform/',
  revoke: null,
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [sample('sha256~', 43), `Authorization: Bearer ${sample('sha256~', 43, undefined, 3)}`],
  nearMisses: [sample('sha256~', 42), sample('sha256-', 43)],
});
