import { defineNamed } from '../defined';

export const decoder = defineNamed('meta-app-token', /^(?<client>\d{10,20})\|/);
