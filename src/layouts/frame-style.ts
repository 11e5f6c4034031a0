import { frameSheet } from '../bundle/frame-sheet.ts';
import { frameFont } from '../fonts/frame-font.ts';
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
const frameStyle = frameSheet(shared.join('\n')) + frame;

/** The style of the framed story. */
const storyFrameStyle = frameSheet([...shared, opening, runningHead, eraSpread, entry, story, family].join('\n')) + frame;

const made = new Map<boolean, Promise<string>>();

/** The style of framed documents of a kind, with the font of their numbers. Made once in a build. */
export function styleOfFrames(kind: 'story' | 'm' | 'charts'): Promise<string> {
  const isStory = kind === 'story';
  const known = made.get(isStory) ?? frameFont().then((font) => font + (isStory ? storyFrameStyle : frameStyle));
  made.set(isStory, known);
  return known;
}
