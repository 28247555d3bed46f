import { defineNamed } from '../defined';

export const decoder = defineNamed('doppler', /^dp\.(?<kind>[a-z]{2,8})\.(?:(?<resource>[\w-]{1,64})\.)?/);
