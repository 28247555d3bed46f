import { defineNamed } from '../defined';

export const decoder = defineNamed('google-oauth-client-id', /^(?<project>\d{6,20})-/);
