import { defineNamed } from '../defined';

export const decoder = defineNamed('salesforce-session', /^(?<organisation>00D\w{12})!/);
