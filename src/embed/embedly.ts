/** Message with the height for Embedly, which Medium uses too: a JSON string. @see https://docs.embed.ly/docs/provider-height-resizing */
export const embedlyHeight = (src: string, height: number): string => JSON.stringify({ src, context: 'iframe.resize', height });
