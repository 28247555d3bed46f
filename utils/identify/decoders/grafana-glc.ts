import { defineJson } from '../defined';

export const decoder = defineJson('grafana-cloud', /^glc_(.{8,2048})$/, 'organisation=o keyId=n region=m>r');
