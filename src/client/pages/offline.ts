/** Keeps the pages of a language on the device, or removes them, each only when the reader presses the button. */

type State = 'absent' | 'keeping' | 'kept' | 'looking' | 'latest' | 'newer' | 'removed' | 'failed' | 'failedUpdate' | 'noDevice';
type Action = 'keep' | 'use' | 'look' | 'remove';

const device = document.querySelector<HTMLElement>('.device')!;
const { home = '', worker = '', words = '{}' } = device.dataset;
const texts = JSON.parse(words) as Record<State, string>;
const status = device.querySelector<HTMLElement>('.state')!;
const buttons = [...device.querySelectorAll<HTMLButtonElement>('[data-ask]')];

/** The buttons that are shown in each state; none while an action runs. */
const offered: Record<State, readonly Action[]> = {
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
  const focused = document.activeElement;
  status.textContent = texts[state];
  status.dataset.state = state;
  for (const button of buttons) button.hidden = !offered[state].includes(button.dataset.ask as Action);
  // When the focused button is hidden, the focus moves to the next one or to the status.
  if (focused instanceof HTMLButtonElement && focused.hidden) (buttons.find(({ hidden }) => !hidden) ?? status).focus();
};

/** Resolves when a worker is installed (true) or has failed (false). */
const installed = (found: ServiceWorker) =>
  new Promise<boolean>((resolve) => {
    const check = () => {
      if (found.state === 'redundant') resolve(false);
      else if (found.state !== 'installing') resolve(true);
    };
    found.addEventListener('statechange', check);
    check();
  });

const stateOf = (registration: ServiceWorkerRegistration | undefined): State =>
  registration?.waiting ? 'newer' : registration?.active ? 'kept' : 'absent';

const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
const ownRegistration = async () => {
  const found = await container!.getRegistration(home);
  return found && new URL(found.scope).pathname === home ? found : undefined;
};

const keep = async () => {
  show('keeping');
  const registration = await container!.register(worker, { scope: home, updateViaCache: 'none' });
  const installing = registration.installing;
  const done = installing ? await installed(installing) : true;
  if (!done && !registration.active) await registration.unregister();
  show(done ? 'kept' : 'failed');
};

const look = async () => {
  show('looking');
  const registration = (await ownRegistration())!;
  await registration.update();
  const installing = registration.installing;
  if (installing && !(await installed(installing))) show('failedUpdate');
  else show(registration.waiting ? 'newer' : 'latest');
};

const use = async () => {
  const registration = (await ownRegistration())!;
  container!.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration.waiting?.postMessage('use');
};

const remove = async () => {
  await (await ownRegistration())?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`ledger-offline:${home}:`)) await caches.delete(name);
  show('removed');
};

const actions: Record<Action, () => Promise<void>> = { keep, look, use, remove };

device.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('[data-ask]');
  if (!button) return;
  const action = button.dataset.ask as Action;
  actions[action]().catch(() => show(action === 'keep' ? 'failed' : 'failedUpdate'));
});

device.hidden = false;
status.tabIndex = -1;
if (!container || !window.isSecureContext) show('noDevice');
else
  ownRegistration().then(
    (registration) => show(stateOf(registration)),
    () => show('noDevice'),
  );

export {};
