import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { lateReload } from './late-reload.ts';

type Hook = (options: { server: unknown }) => void;
type Handler = (request: { headers: Record<string, string> }, response: unknown, next: () => void) => void;

/** A development server with one page: what is asked of it, what is sent to all, and what a page that begins to listen is told. */
function serve() {
  const events = new EventEmitter();
  const handlers: Handler[] = [];
  const sent: unknown[] = [];
  const hot = {
    send: (payload: unknown) => sent.push(payload),
    on: (name: string, listen: (...args: unknown[]) => void) => events.on(name, listen),
  };
  const server = { environments: { client: { hot } }, middlewares: { use: (handler: Handler) => handlers.push(handler) } };
  (lateReload().hooks['astro:server:setup'] as unknown as Hook)({ server });
  const ask = (accept: string) => handlers.forEach((handler) => handler({ headers: { accept } }, undefined, () => undefined));
  const listen = () => {
    const told: unknown[] = [];
    events.emit('vite:client:connect', undefined, { send: (payload: unknown) => told.push(payload) });
    return told;
  };
  return { hot, sent, ask, listen };
}
const reload = { type: 'full-reload', path: '*' };

it('a page that was on its way when the story changed is loaded again, once it listens', () => {
  const { hot, sent, ask, listen } = serve();
  ask('text/html,*/*');
  hot.send(reload);
  expect(sent).toEqual([reload]);
  ask('*/*');
  expect(listen()).toEqual([reload]);
  ask('text/html,*/*');
  expect(listen()).toEqual([]);
});

it('a page of a story that did not change is left alone', () => {
  const { hot, ask, listen } = serve();
  hot.send({ type: 'custom', event: 'other' });
  ask('text/html');
  expect(listen()).toEqual([]);
});
