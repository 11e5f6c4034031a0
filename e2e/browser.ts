/** What Playwright leaves out of a browser; a second list takes the place of its own, so it is said again. @see https://github.com/microsoft/playwright, `chromiumSwitches` */
const quiet = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
/** Lists below the address field, which nobody sees: each window makes a page for them, and that takes longer than a page of ours. */
const popups = ['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup'];

/** How Chromium is started for tests and measurements. */
export const launch = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--font-render-hinting=none',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${[...quiet, ...popups].join(',')}`,
  ],
};

/** What Chromium notes where the style or the size of what is kept unseen is asked for. */
export const unseenAsked = 'Rendering was performed in a subtree hidden by content-visibility.';

/**
 * Whether a console message is about the test and not about the page: locators by role and axe ask for the styles of all there is. That the
 * page does not is a test of its own (`motion.spec.ts`).
 */
export const isOfTest = (message: { text: () => string }) => message.text().startsWith(unseenAsked);
