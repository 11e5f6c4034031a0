import { HeldFrame } from './held-frame.ts';
import { heard, say } from './ledger-protocol.ts';

const guard = Symbol.for('ledger.embed');

/** Frames are known by their snippet, or by where they are from: the folder of this script. */
const home = (document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, '');

function start(): void {
  const held = new Map<HTMLIFrameElement, HeldFrame>();
  let frame = 0;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const one = held.get(target as HTMLIFrameElement);
        if (!one) continue;
        one.near = isIntersecting;
        one.tell();
      }
    },
    { rootMargin: '100%' },
  );
  const tell = () => {
    frame = 0;
    for (const one of held.values()) if (one.near) one.tell();
  };
  const moved = () => {
    frame ||= requestAnimationFrame(tell);
  };

  const look = () => {
    looking = undefined;
    for (const [element, one] of held)
      if (!element.isConnected) {
        one.close();
        near.unobserve(element);
        held.delete(element);
      }
    for (const element of document.querySelectorAll('iframe')) {
      const ours = element.closest('[data-ledger-embed]') || (home && element.src.startsWith(home));
      if (!ours || held.has(element)) continue;
      held.set(element, new HeldFrame(element));
      near.observe(element);
      // One that loaded before this script has called in vain.
      element.contentWindow?.postMessage(say('ask'), '*');
    }
  };

  addEventListener('message', ({ source, data }) => {
    if (source && heard(data)?.t === 'ready') for (const one of held.values()) if (one.frame.contentWindow === source) one.hello();
  });
  // Boxes of the host that scroll move frames as well.
  addEventListener('scroll', moved, { passive: true, capture: true });
  addEventListener('resize', moved, { passive: true });
  new MutationObserver(() => {
    looking ??= setTimeout(look);
  }).observe(document, { childList: true, subtree: true });
  look();
}

if (!(guard in window)) {
  Object.defineProperty(window, guard, { value: 1 });
  start();
}
