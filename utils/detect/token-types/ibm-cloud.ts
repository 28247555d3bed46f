import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{44}', {
  context: 'ibm, bluemix, ibmcloud',
  accept: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value),
});

export const guidance: Guidance = {
  issuer: 'IBM Cloud',
  docs: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
  revoke: 'https://cloud.ibm.com/iam/apikeys',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    `IBM_CLOUD_API_KEY="${sample('', 44)}"`,
    JSON.stringify({ bluemixApiKey: sample('', 44, undefined, 3) }),
    `ibmcloud login --apikey '${sample('', 44, undefined, 5)}'`,
  ],
  nearMisses: [
    `IBM_CLOUD_API_KEY="${sample('', 43)}"`,
    `IBM_CLOUD_API_KEY="${sample('', 44, LOWER)}"`,
    `const b = "${sample('', 44)}"`,
  ],
});
