import { defineJson } from '../defined';

export const decoder = defineJson('grafana-legacy', /^(.{8,2048})$/, 'organisation=id keyId=n');
