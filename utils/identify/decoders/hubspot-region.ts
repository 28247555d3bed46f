import { defineNamed } from '../defined';

export const decoder = defineNamed('hubspot-pat', /^pat-(?<region>\w{2}\d)-/);
