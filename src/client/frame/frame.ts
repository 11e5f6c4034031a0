import { dress, startFramed } from './framed.ts';

/** An entry or a chart in a frame: its pictures stand finished in the document, for every width. */
dress();
addEventListener('DOMContentLoaded', () => startFramed());
