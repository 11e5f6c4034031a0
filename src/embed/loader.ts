import { HostedFrame } from './hosted-frame.ts';
import { ledgerMessage, readLedgerMessage } from './ledger-protocol.ts';

const guard = Symbol.for('ledger.embed');

/** Folder of this script. A frame is ours if it is in a snippet or its document is from this folder. */
const home = (document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, '');

function start(): void {
  const frames = new Map<HTMLIFrameElement, HostedFrame>();
  let animationFrame = 0;
  let pendingUpdate: ReturnType<typeof setTimeout> | undefined;

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const one = frames.get(target as HTMLIFrameElement);
        if (!one) continue;
        one.near = isIntersecting;
        one.sendScroll();
      }
    },
    { rootMargin: '100%' },
  );
  const sendScrolls = () => {
    animationFrame = 0;
    for (const one of frames.values()) if (one.near) one.sendScroll();
  };
  const moved = () => {
    animationFrame ||= requestAnimationFrame(sendScrolls);
  };

  const updateFrames = () => {
    pendingUpdate = undefined;
    for (const [element, one] of frames)
      if (!element.isConnected) {
        one.close();
        near.unobserve(element);
        frames.delete(element);
      }
    for (const element of document.querySelectorAll('iframe')) {
      const ours = element.closest('[data-ledger-embed]') || (home && element.src.startsWith(home));
      if (!ours || frames.has(element)) continue;
      frames.set(element, new HostedFrame(element));
      near.observe(element);
      // A document that loaded before this script has sent `ready` to nobody.
      element.contentWindow?.postMessage(ledgerMessage('ask'), '*');
    }
  };

  addEventListener('message', ({ source, data }) => {
    if (source && readLedgerMessage(data)?.t === 'ready')
      for (const one of frames.values()) if (one.frame.contentWindow === source) one.sendHello();
  });
  // Captured, because scrolling elements of the page move frames too.
  addEventListener('scroll', moved, { passive: true, capture: true });
  addEventListener('resize', moved, { passive: true });
  addEventListener('beforeprint', () => frames.forEach((one) => one.layForPrint()));
  addEventListener('afterprint', () => frames.forEach((one) => one.layForScreen()));
  new MutationObserver(() => {
    pendingUpdate ??= setTimeout(updateFrames);
  }).observe(document, { childList: true, subtree: true });
  updateFrames();
}

if (!(guard in window)) {
  Object.defineProperty(window, guard, { value: 1 });
  start();
}
