const MAX_POLICY = 16_384;
const OPEN = /^(?:\*|https?:|wss?:|data:|blob:|filesystem:|https?:\/\/\*)$/i;

/** Directives of one policy by their name in lower case, each with its values. */
export type Directives = ReadonlyMap<string, readonly string[]>;

/** Policies in the value of one or more `Content-Security-Policy` headers; a comma divides them, and all of them hold. */
export function policiesIn(header: string): readonly Directives[] {
  return header.slice(0, MAX_POLICY).split(',').map(directivesOf);
}

function directivesOf(text: string): Directives {
  const directives = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    if (!directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values);
  }
  return directives;
}

/** Whether a source stands for hosts that nobody named. */
export const isOpenSource = (source: string): boolean => OPEN.test(source);
