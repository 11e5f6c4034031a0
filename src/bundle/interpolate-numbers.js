/**
 * Takes the place of d3-interpolate in bundles: of it, without what guesses the type of its ends (colours, dates, texts, lists), which d3's
 * scales bring along. The ends of our scales are numbers. It is reached by its file, because its name leads here.
 */
export {
  interpolateNumber,
  interpolateNumber as interpolate,
  interpolateRound,
  piecewise,
} from '../../node_modules/d3-interpolate/dist/d3-interpolate.mjs';
