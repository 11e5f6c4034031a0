import { frameSheet } from '../bundle/frame-sheet.ts';
import base from '../styles/base.css?inline';
import card from '../components/LedgerCard.css?inline';
import chart from '../components/chart.css?inline';
import family from '../components/FamilyMark.css?inline';
import frame from './frame.css?inline';
import layers from '../styles/layers.css?inline';
import opening from '../components/Opening.css?inline';
import entry from '../components/Entry.css?inline';
import eraSpread from '../components/EraSpread.css?inline';
import runningHead from '../components/RunningHead.css?inline';
import story from './story.css?inline';
import tokens from '../styles/tokens.css?inline';

const shared = [layers, tokens, base, chart, card];

/** The style of framed entries and charts, which is inlined. */
export const frameStyle = frameSheet(shared.join('\n')) + frame;

/** The style of the framed story. */
export const storyFrameStyle = frameSheet([...shared, opening, runningHead, eraSpread, entry, story, family].join('\n')) + frame;
