/** The oldest browsers that read everything, by their engines: what they lack is written so that they know it, such as nested rules. */
export const oldest = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];
