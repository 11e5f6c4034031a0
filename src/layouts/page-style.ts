import base from '../styles/base.css?inline';
import cold from '../components/ColdOpen.css?inline';
import layers from '../styles/layers.css?inline';
import opening from '../components/Opening.css?inline';
import print from '../styles/print.css?inline';
import tokens from '../styles/tokens.css?inline';

/** The style of all pages, which stands in their heads: nothing that it styles waits for a request. */
export const pageStyle = [layers, tokens, base, print].join('\n');

/** The style of the opening of the story, which stands in the head of its page: the first screen is painted with the first bytes. */
export const openingStyle = [opening, cold].join('\n');
