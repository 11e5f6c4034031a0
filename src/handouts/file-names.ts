/** Name of the file of a deck: of a lesson, or of the whole story where none is named. It says its language, because it is kept without its folder. */
export const deckFile = (lang: string, lesson?: string): string => `slides-${lesson === undefined ? '' : `${lesson}-`}${lang}.pptx`;

/** Name of the file of a sheet on a paper. */
export const sheetFile = (sheet: string, lang: string, lesson: string, paper: string): string => `${sheet}-${lesson}-${lang}-${paper}.docx`;
