/** 128 random bits as 32 hexadecimal digits. `crypto.randomUUID` is absent on plain-http pages. */
export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
