import { ampFollow, ampReady } from './amp.ts';
import type { FrameQuery } from './frame-query.ts';
import { HeightGate } from './height-gate.ts';
import { readTable } from './height-table.ts';
import { heightMessages, readHost } from './hosts.ts';
import { resizerMessage, resizerReady } from './iframe-resizer.ts';
import { heard, say, version } from './ledger-protocol.ts';
import { lookAround } from './look-around.ts';
import { pymMessage } from './pym.ts';
import type { FrameKind } from './tier.ts';
import { type VisiblePart, visiblePart } from './visible-part.ts';
import { wordpressLink, wordpressSecret } from './wordpress.ts';

/** Hosts that ask again and again are answered once in so many milliseconds. */
const patience = 50;

/** A framed document's side of the talk with its host: it speaks to every host at once, and to our loader alone once that has said hello. */
export class Child {
  /** What our loader can do, once it has said hello. */
  caps: readonly string[] | undefined;
  /** The height that is told: that of the wrapper, unless a box has one of its own. */
  height: () => number = () => this.wrapper.getBoundingClientRect().height;
  private readonly kind: FrameKind;
  private readonly id: string;
  private readonly query: FrameQuery;
  private readonly wrapper: HTMLElement;
  private readonly hello: () => void;
  private readonly gate = new HeightGate(
    () => performance.now(),
    (message) => console.warn(message),
  );
  private readonly followers = new Set<(part: VisiblePart) => void>();
  private port: MessagePort | undefined;
  /** What was seen last. */
  private part: VisiblePart | undefined;
  private secret: string | undefined;
  private resizer: string | undefined;
  /** Our loader has asked whether this is a frame of ours. */
  private called = false;
  private answering: ReturnType<typeof setTimeout> | undefined;

  /**
   * Starts to talk. Outside of a frame there is nobody to talk to, and nothing is said.
   * @param wrapper its box is the height of the document; it must not depend on the window
   * @param hello is told that our loader has said hello
   */
  constructor(kind: FrameKind, id: string, query: FrameQuery, wrapper: HTMLElement, hello: () => void) {
    this.kind = kind;
    this.id = id;
    this.query = query;
    this.wrapper = wrapper;
    this.hello = hello;
    if (this.alone) return;
    const secrets = () => {
      this.secret = wordpressSecret(location.hash);
      if (this.secret) this.answer();
    };
    this.secret = wordpressSecret(location.hash);
    addEventListener('hashchange', secrets);
    addEventListener('message', this.hear);
    new ResizeObserver(() => this.tell()).observe(wrapper);
    this.ready();
    [resizerReady, ampReady].forEach((message) => this.post(message));
    this.tellFirst();
  }

  /** The height that the host was asked for last; out of sight it may have changed since. */
  get asked(): number {
    return this.gate.told ?? Math.ceil(this.measured);
  }

  /** The height now. A window that has no width yet has none: each word would stand on a line of its own. */
  private get measured(): number {
    return window.innerWidth > 0 ? this.height() : NaN;
  }

  get alone(): boolean {
    return window.parent === window;
  }

  /** Tells the height where it has changed. */
  tell(): void {
    this.tellHeight(this.gate.next(this.measured));
  }

  /** Says something to our loader. */
  say(t: string, rest: Record<string, unknown>): void {
    this.port?.postMessage(say(t, rest));
  }

  /** Follows what is seen of the document: by our loader, by hosts that tell, else by looking around. Returns the stop. */
  follow(tell: (part: VisiblePart) => void): () => void {
    this.followers.add(tell);
    if (this.part) tell(this.part);
    const { childId } = this.query;
    if (!this.port) {
      this.post(ampFollow);
      if (childId) this.post(pymMessage(childId, 'parentPositionInfo', 'undefined'));
      if (this.resizer) for (const event of ['parentInfo', 'pageInfo']) this.post(resizerMessage(this.resizer, 0, 0, event));
    }
    const stop = this.caps ? undefined : lookAround(this.wrapper, this.seen);
    return () => {
      this.followers.delete(tell);
      stop?.();
    };
  }

  /** Asks the host to scroll until a line of the document is seen. Hosts that cannot leave it to the browser. */
  reveal(top: number, target?: Element): void {
    const { childId } = this.query;
    if (this.port) this.say('reveal', { y: top });
    else if (childId) this.post(pymMessage(childId, 'scrollToChildPos', Math.round(top)));
    else if (this.resizer) this.post(resizerMessage(this.resizer, Math.round(top), 0, 'scrollToOffset'));
    else target?.scrollIntoView({ behavior: 'instant', block: 'start' });
  }

  /** Asks a host that follows links for frames to follow one. Whether it was asked. */
  open(link: string): boolean {
    if (!this.secret) return false;
    this.post(wordpressLink(this.secret, link));
    return true;
  }

  private readonly seen = (part: VisiblePart) => {
    this.part = part;
    for (const tell of this.followers) tell(part);
  };

  /** Out of sight frames are not painted, and observers are not told: the first height must not wait for that. */
  private tellFirst(): void {
    if (window.innerWidth > 0) this.tell();
    else setTimeout(() => this.tellFirst(), patience);
  }

  private post(message: string | object): void {
    window.parent.postMessage(message, '*');
  }

  private ready(): void {
    const heights = readTable(this.wrapper.dataset.h ?? '');
    this.post(say('ready', { v: version, kind: this.kind, h: Math.ceil(this.measured) || 0, heights }));
  }

  private tellHeight(height: number | undefined): void {
    if (height === undefined) return;
    if (this.port) this.say('height', { h: height });
    else {
      const { secret, resizer, id } = this;
      const names = { src: location.href, id, secret, resizer, childId: this.query.childId };
      heightMessages(names, height, Math.round(window.innerWidth)).forEach((message) => this.post(message));
    }
  }

  /** Answers once, however often it is asked. */
  private answer(): void {
    this.answering ??= setTimeout(() => {
      this.answering = undefined;
      // Our loader may have said hello meanwhile; to one that is ready anew it would say it again, on another port.
      if (this.called && !this.port) this.ready();
      this.called = false;
      this.tellHeight(this.gate.asked(this.measured));
    }, patience);
  }

  private readonly hear = ({ source, data, ports }: MessageEvent) => {
    if (source !== window.parent || this.port) return;
    const ours = heard(data);
    if (ours?.t === 'ask') {
      this.called = true;
      this.answer();
    }
    if (ours?.t === 'hello' && ports[0]) this.accept(ports[0], ours.caps);
    if (ours) return;
    const says = readHost(data, { secret: this.secret, childId: this.query.childId }, window.innerHeight);
    if (!says) return;
    if ('part' in says) this.seen(says.part);
    else {
      if ('resizer' in says && !this.resizer) {
        this.resizer = says.resizer;
        this.post(resizerMessage(this.resizer, Math.ceil(this.measured) || 0, Math.round(window.innerWidth), 'init'));
      }
      this.answer();
    }
  };

  private accept(port: MessagePort, caps: unknown): void {
    this.port = port;
    this.caps = Array.isArray(caps) ? caps.filter((cap) => typeof cap === 'string') : [];
    port.onmessage = ({ data }) => {
      const said = heard(data);
      const part = said?.t === 'scroll' ? visiblePart(said.y, said.vh) : undefined;
      if (part) this.seen(part);
    };
    this.hello();
    this.answer();
  }
}
