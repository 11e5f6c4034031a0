/** Words of the other language: a Han character, or three words one after the other, since names and units are whole in their own letters. */
export const foreign: Record<string, RegExp> = { en: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u, zh: /(?:\b[a-z]+\b[ ,]+){3,}/ };
