import { oldest } from './settings.ts';

/**
 * Modules that are fetched together are one file, which compresses better than several. What they import is placed as ever, so nothing that a
 * page needs first comes with what it needs late.
 * @see https://rolldown.rs/reference/OutputOptions.codeSplitting
 */
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'scroll-driver',
      test: /[\\/]scroll[\\/](?:scroll-driver|inertia|way|moving)\.ts$|[\\/]gsap[\\/](?:ScrollTrigger|Observer|ScrollToPlugin)\.js$/,
    },
    { name: 'gsap', test: /[\\/]scroll[\\/]tween\.ts$|[\\/]gsap[\\/]gsap-core\.js$/ },
    {
      name: 'stage',
      test: /[\\/]src[\\/]charts[\\/](?!guess|drawing|sound)|[\\/]client[\\/]stage[\\/](?:stage|scene|dot-canvas|rehearsal|targets|inner-scroll|offers)\.ts$|[\\/]d3-\w+[\\/]|[\\/]bundle[\\/]|[\\/]markup[\\/]escape\.ts$|[\\/]locales[\\/](?:digits|qualifier-words)\.ts$/,
    },
    {
      name: 'panel',
      test: /[\\/]client[\\/]stage[\\/](?:guess|draw|panel|follow-pointer)\.ts$|[\\/]src[\\/]charts[\\/](?:guess|drawing)\.ts$/,
    },
    {
      name: 'steps',
      test: /[\\/]scroll[\\/](?:track|position|link-stop)\.ts$|[\\/]client[\\/]stage[\\/](?:program|staged-steps|words|panels)\.ts$|[\\/]card[\\/]press-stamp\.ts$/,
    },
    { name: 'numbers', test: /[\\/]client[\\/]card[\\/](?:numbers|page-text)\.ts$|preload-helper/ },
  ],
};

/** A plugin of Vite by which scripts of pages are built for the oldest browsers and split as above. Astro has settings of its own for both. */
export const builtScripts = {
  name: 'built-scripts',
  configEnvironment: (name: string): object | undefined =>
    name === 'client'
      ? { build: { target: oldest, modulePreload: false, rolldownOptions: { preserveEntrySignatures: false, output: { codeSplitting } } } }
      : undefined,
};
