import { defineNamed } from '../defined';

export const decoder = defineNamed('sendgrid', /^SG\.(?<keyId>[\w-]{8,32})\./);
