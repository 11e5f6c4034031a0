/** Keeps the pages of a language on the device, only when it is asked for, and forgets them when it is asked for. */

type State = 'absent' | 'keeping' | 'kept' | 'looking' | 'latest' | 'newer' | 'removed' | 'failed' | 'failedUpdate' | 'noDevice';
type Ask = 'keep' | 'use' | 'look' | 'remove';

const device = document.querySelector<HTMLElement>('.device')!;
const { home = '', worker = '', words = '{}' } = device.dataset;
const said = JSON.parse(words) as Record<State, string>;
const line = device.querySelector<HTMLElement>('.state')!;
const buttons = [...device.querySelectorAll<HTMLButtonElement>('[data-ask]')];

/** What can be asked for in each state; where something is under way, nothing. */
const offered: Record<State, readonly Ask[]> = {
  absent: ['keep'],
  removed: ['keep'],
  failed: ['keep'],
  kept: ['look', 'remove'],
  latest: ['look', 'remove'],
  failedUpdate: ['look', 'remove'],
  newer: ['use', 'remove'],
  keeping: [],
  looking: [],
  noDevice: [],
};

const show = (state: State) => {
  const held = document.activeElement;
  line.textContent = said[state];
  line.dataset.state = state;
  for (const button of buttons) button.hidden = !offered[state].includes(button.dataset.ask as Ask);
  // The focus stays among the buttons when the one that had it goes.
  if (held instanceof HTMLButtonElement && held.hidden) (buttons.find(({ hidden }) => !hidden) ?? line).focus();
};

/** Waits until a worker that is being installed has its files, or has given up. */
const installed = (found: ServiceWorker) =>
  new Promise<boolean>((resolve) => {
    const see = () => {
      if (found.state === 'redundant') resolve(false);
      else if (found.state !== 'installing') resolve(true);
    };
    found.addEventListener('statechange', see);
    see();
  });

const stateOf = (registration: ServiceWorkerRegistration | undefined): State =>
  registration?.waiting ? 'newer' : registration?.active ? 'kept' : 'absent';

const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
const ours = async () => {
  const found = await container!.getRegistration(home);
  return found && new URL(found.scope).pathname === home ? found : undefined;
};

const keep = async () => {
  show('keeping');
  const registration = await container!.register(worker, { scope: home, updateViaCache: 'none' });
  const coming = registration.installing;
  const done = coming ? await installed(coming) : true;
  if (!done && !registration.active) await registration.unregister();
  show(done ? 'kept' : 'failed');
};

const look = async () => {
  show('looking');
  const registration = (await ours())!;
  await registration.update();
  const coming = registration.installing;
  if (coming && !(await installed(coming))) show('failedUpdate');
  else show(registration.waiting ? 'newer' : 'latest');
};

const use = async () => {
  const registration = (await ours())!;
  container!.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration.waiting?.postMessage('use');
};

const remove = async () => {
  await (await ours())?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`ledger-offline:${home}:`)) await caches.delete(name);
  show('removed');
};

const asks: Record<Ask, () => Promise<void>> = { keep, look, use, remove };

device.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('[data-ask]');
  if (!button) return;
  const ask = button.dataset.ask as Ask;
  asks[ask]().catch(() => show(ask === 'keep' ? 'failed' : 'failedUpdate'));
});

device.hidden = false;
line.tabIndex = -1;
if (!container || !window.isSecureContext) show('noDevice');
else
  ours().then(
    (registration) => show(stateOf(registration)),
    () => show('noDevice'),
  );

export {};
