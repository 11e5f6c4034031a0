import { spawnSync } from 'node:child_process';

/**
 * Builds a story into a folder as `npm run build` does. Throws with the output where the build fails.
 * @param settings further variables of the build, such as its base path
 */
export function buildSite(contentDir: string, outDir: string, settings: Record<string, string> = {}): string {
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1', ...settings },
    encoding: 'utf8',
  });
  const output = built.stdout + built.stderr;
  if (built.status !== 0) throw new Error(output);
  return output;
}
