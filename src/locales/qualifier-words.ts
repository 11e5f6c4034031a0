/** Matches qualifier words in the label of a number, in every language: they are drawn smaller than the digits. */
export const qualifierWords = /约|不到|余|\b(?:over|about|fewer than|less than|plus de|environ|moins de) /u;
