import { defineNamed } from '../defined';

export const decoder = defineNamed('tailscale', /^tskey-(?<kind>[a-z]{3,10})-(?<keyId>\w{6,24})-/);
