/** Base64 of `OpenAI`, in the middle of every OpenAI key but the newest kinds. */
export const isValidOpenai = (value: string): boolean => value.includes('T3BlbkFJ');
