import './to-stage.js';

/** Moves the charts from their entries to the stage. */
export const toStage = () => dispatchEvent(new Event('ledger:stage'));

/** Moves the charts from the stage back to their entries. */
export const toPage = () => dispatchEvent(new Event('ledger:no-stage'));
