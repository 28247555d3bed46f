import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names:
    'MYSAPSSO2=session! LtpaToken=session! LtpaToken2=session! SMSESSION=session! PD-S-SESSION-ID=session! OAMAuthnCookie=session!',
  pattern: /^_shibsession_./,
  holds: '.=session!',
});

export const about: About = { sdk: 'SAP / IBM / Oracle / Shibboleth', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: null,
  source: 'from memory',
  isDocumented: false,
};
