/** The oldest browsers that read everything, by their engines: what they lack is written so that they know it, such as nested rules. */
export const oldest = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

/** Functions that d3-array calls when it is loaded, for parts that nobody asked for: they do nothing else, so the parts can be left out. */
export const manualPureFunctions = ['bisector', 'Blur2', 'shuffler'];
