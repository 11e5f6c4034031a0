import './to-stage.js';

/** Moves the charts of the story from where they are printed to the stage. */
export const toStage = () => dispatchEvent(new Event('ledger:stage'));

/** Moves them back. */
export const toPage = () => dispatchEvent(new Event('ledger:no-stage'));
