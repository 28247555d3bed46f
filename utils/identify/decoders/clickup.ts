import { defineNamed } from '../defined';

export const decoder = defineNamed('clickup', /^pk_(?<subject>\d{4,12})_/);
