import { defineNamed } from '../defined';

export const decoder = defineNamed('mailchimp', /-(?<region>us\d{1,2})$/);
