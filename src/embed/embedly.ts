/** Height as Embedly, and Medium through it, take it: a string. @see https://docs.embed.ly/docs/provider-height-resizing */
export const embedlyHeight = (src: string, height: number): string => JSON.stringify({ src, context: 'iframe.resize', height });
