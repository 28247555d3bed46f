type Call = (answer: (...values: readonly unknown[]) => void) => unknown;

/**
 * What the developer tools answer: Chromium calls back there, with one value or several, and Firefox gives a promise. Several
 * come as an array.
 */
export function answerOf(ask: Call): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const given = ask((...values) => resolve(values.length > 1 ? values : values[0]));
    if (given instanceof Promise) given.then(resolve, reject);
  });
}

/** A function of the tools as they really take it. */
export const callable = (call: unknown) => call as (...args: readonly unknown[]) => unknown;
