import { defineNamed } from '../defined';

export const decoder = defineNamed('asana-pat', /^\d\/(?<subject>\d{10,20})[/:]/);
