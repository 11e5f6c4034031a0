/**
 * The secret that a WordPress post adds to the fragment, sometimes after the frame has loaded and after another fragment. WordPress reads
 * only messages that contain it.
 * @see https://github.com/WordPress/WordPress/blob/master/wp-includes/js/wp-embed.js
 */
export function wordpressSecret(hash: string): string | undefined {
  return /[#?&]secret=([A-Za-z0-9]{1,40})(?=$|[&#])/.exec(hash)?.[1];
}

export const wordpressHeight = (secret: string, value: number) => ({ message: 'height', value, secret });

/** Message that asks the host to follow a link. It does if the link leads to the frame's own site and the frame has the focus. */
export const wordpressLink = (secret: string, value: string) => ({ message: 'link', value, secret });

/** Whether a message says that the host is ready. */
export function isWordpressReady(data: object, secret: string | undefined): boolean {
  const { message, secret: received } = data as { message?: unknown; secret?: unknown };
  return message === 'ready' && secret !== undefined && received === secret;
}
