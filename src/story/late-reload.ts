import type { AstroIntegration } from 'astro';

/**
 * Astro integration for the development server: a page that was asked for before the story changed, and listens for changes only after it, is
 * loaded again. The word to reload reaches nobody while a page is on its way, and it would go on showing a problem that is mended.
 */
export function lateReload(): AstroIntegration {
  return {
    name: 'late-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const { hot } = server.environments.client;
        let [asked, changed] = [0, 0];
        server.middlewares.use(({ headers }, _, next) => {
          if (headers.accept?.includes('text/html')) asked = performance.now();
          next();
        });
        const send = hot.send.bind(hot) as (payload: unknown, data?: unknown) => void;
        hot.send = (payload: unknown, data?: unknown) => {
          if ((payload as { type?: string }).type === 'full-reload') changed = performance.now();
          send(payload, data);
        };
        hot.on('vite:client:connect', (_, client) => {
          if (changed > asked) client.send({ type: 'full-reload', path: '*' });
        });
      },
    },
  };
}
