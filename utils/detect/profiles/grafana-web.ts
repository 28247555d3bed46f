import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'grafana_session=session! grafana_session_expiry=none',
});

export const about: About = { sdk: 'Grafana', isDefault: true, hasNote: false };

export const reference: Reference = {
  docs: 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-security/',
  source: 'from memory',
  isDocumented: false,
};
