import { defineNamed } from '../defined';

export const decoder = defineNamed('telegram-bot', /^(?<subject>\d{6,12}):/);
