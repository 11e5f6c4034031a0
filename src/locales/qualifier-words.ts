/** Words of a qualifier in the label of a number, in every language: they are set smaller than its digits. */
export const qualifierWords = /约|不到|余|\b(?:over|about|fewer than|less than) /u;
