/** Reading and teaching without a network: the one file, and the copy that a device keeps. */
export interface OfflineWords {
  offline: string;
  /** The one file: what is in it, how it is opened, the link. */
  file: string;
  fileWhat: string;
  fileGet: (size: string) => string;
  /** The copy kept on the device: what it is, and that it cannot be kept. */
  device: string;
  deviceWhat: string;
  noDevice: string;
  /** Buttons. */
  keep: string;
  look: string;
  use: string;
  remove: string;
  /** States. */
  absent: string;
  keeping: string;
  kept: string;
  looking: string;
  latest: string;
  newer: string;
  removed: string;
  failed: string;
  failedUpdate: string;
  /** Shown when a page is requested without a network and is not kept. */
  missing: string;
}
