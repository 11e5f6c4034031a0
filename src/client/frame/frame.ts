import { applyTheme, startFramed } from './framed.ts';

/** Script of a framed entry or chart. Its pictures are already in the document, one for each of four widths. */
applyTheme();
addEventListener('DOMContentLoaded', () => startFramed());
