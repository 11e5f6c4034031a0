/** The server of `npm start`: tests see what a reader of the shipped site gets. */
export { serveSite } from '../scripts/site-server.mjs';
export type Served = import('../scripts/site-server.mjs').Served;
