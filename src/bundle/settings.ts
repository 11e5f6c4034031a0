/** The oldest browsers that read everything, by their engines: what they lack is written so that they know it, such as nested rules. */
export const oldest = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

/**
 * Functions whose calls are left out where nobody uses what they give. d3-array calls the first three when it is loaded, for parts that
 * nobody asked for. The last asks for every frame for as long as a page is open, against repaints of pinned parts that came late in old
 * browsers: nothing is pinned by GSAP here, and a page at rest should rest.
 */
export const manualPureFunctions = ['bisector', 'Blur2', 'shuffler', '_rafBugFix'];
