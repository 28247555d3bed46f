import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'grafana_session=session! grafana_session_expiry=none',
});

export const about: About = {
  sdk: 'Grafana',
  docs: 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-security/',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: false,
};
