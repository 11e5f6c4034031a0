/**
 * How a post of WordPress talks to what it embeds. It puts a secret into the address, sometimes after the frame has loaded and behind
 * another fragment, and hears only who says it.
 * @see https://github.com/WordPress/WordPress/blob/master/wp-includes/js/wp-embed.js
 */
export function wordpressSecret(hash: string): string | undefined {
  return /[#?&]secret=([A-Za-z0-9]{1,40})(?=$|[&#])/.exec(hash)?.[1];
}

export const wordpressHeight = (secret: string, value: number) => ({ message: 'height', value, secret });

/** Asks the host to follow a link: it does where the link leads to the frame's own site and the frame has the focus. */
export const wordpressLink = (secret: string, value: string) => ({ message: 'link', value, secret });

/** Whether the host says that it listens. */
export function isWordpressReady(data: object, secret: string | undefined): boolean {
  const { message, secret: said } = data as { message?: unknown; secret?: unknown };
  return message === 'ready' && secret !== undefined && said === secret;
}
