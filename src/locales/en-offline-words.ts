import type { OfflineWords } from './offline-words.ts';

export const enOffline: OfflineWords = {
  offline: 'Without a network',
  file: 'One file',
  fileWhat:
    'The whole story, its ledger and charts, the slides, the speaker window and the lessons in one file. Copy it to a USB stick and open it by double click; nothing is installed and nothing is fetched. A file for each language may lie beside it, and then they lead to each other.',
  fileGet: (size) => `Download the file (${size})`,
  device: 'Kept on this device',
  deviceWhat:
    'The browser keeps the story, the ledger, the charts and the classroom pages of this language, and shows them without a network. It keeps only the files of this site, tells nobody, and forgets them when you say so.',
  noDevice: 'This browser, or this address, does not let a site be kept. The one file does the same.',
  keep: 'Keep it on this device',
  look: 'Look for a newer edition',
  use: 'Use the newer edition',
  remove: 'Remove it',
  absent: 'Nothing is kept.',
  keeping: 'Keeping the files …',
  kept: 'An edition is kept and can be read without a network.',
  looking: 'Looking …',
  latest: 'The edition that is kept is the latest.',
  newer: 'A newer edition has been kept beside the one in use.',
  removed: 'Nothing is kept any more.',
  failed: 'Not all files came whole, so none were kept.',
  failedUpdate: 'No newer edition could be kept; the one before stays in use.',
  missing: 'That page is not among those kept, and there is no network.',
};
