/** The oldest supported browsers. Newer syntax, such as nested CSS rules, is compiled for them. */
export const oldest = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

/**
 * Functions whose calls may be dropped if their result is not used. d3-array calls the first three at load for functions that are not used
 * here. The last keeps an animation frame loop running to repaint elements that GSAP has pinned; GSAP pins nothing here.
 */
export const manualPureFunctions = ['bisector', 'Blur2', 'shuffler', '_rafBugFix'];
