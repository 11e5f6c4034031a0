import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildBoth } from './build.mjs';
import { install } from './install.mjs';
import { tools } from './tools.mjs';

const reports = '.cache/reports';
const full = process.argv.includes('--full');
/** The long run has every browser test, the short one those that are marked. */
const playwright = ['test', '-c', 'e2e/playwright.config.ts', ...(full ? [] : ['--grep', '@quick'])];
const sum = { passed: 0, failed: 0 };
const seconds = [];

/** Adds up the counts of a runner's report; a report that is not there is a failure. */
function count(file, read) {
  if (!existsSync(file)) return void sum.failed++;
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
  sum.passed += passed;
  sum.failed += failed;
}

const ofVitest = ({ numPassedTests, numFailedTests, numFailedTestSuites, success }) => ({
  passed: numPassedTests,
  failed: numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites)),
});
const ofPlaywright = ({ stats, errors }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length });

/** Runs a stage and notes its time. What it says is printed whole at its end; without a report of its own it counts where it fails. */
async function stage(name, run, report) {
  const begin = Date.now();
  const { fine, said } = await run();
  seconds.push([name, (Date.now() - begin) / 1000]);
  console.log(`\n— ${name}\n${said}`);
  const failed = sum.failed;
  if (report) count(...report);
  if (!fine && sum.failed === failed) sum.failed++;
  return fine;
}

/** Runs a program, and keeps what it says. */
const program = (command, words, env) => () =>
  new Promise((resolve) => {
    const run = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], env, shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    run.on('close', (status) => resolve({ fine: status === 0, said }));
  });

function close() {
  console.log('');
  for (const [name, time] of seconds) console.log(`${name.padEnd(14)}${time.toFixed(1).padStart(7)} s`);
  const line = `${sum.passed} passed, ${sum.failed} failed`;
  writeFileSync(`${reports}/summary.txt`, `${line}\n`);
  console.log(`\n${line}`);
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

async function main() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  install();
  const ready = tools(true);
  const env = { ...(await ready), ...(full ? { FULL: '1' } : {}) };
  const npm = (script) => program('npm', ['run', '--silent', script], env);
  const browserTests = () =>
    stage('browser tests', program('node', ['node_modules/@playwright/test/cli.js', ...playwright], env), [
      `${reports}/e2e.json`,
      ofPlaywright,
    ]);
  const building = stage('build', buildBoth);
  /** What needs no browser, one after the other beside what does; of these the built files alone wait for a build. */
  const others = async () => {
    await stage('unit tests', npm('test:unit'), [`${reports}/unit.json`, ofVitest]);
    await stage('lint', npm('lint'));
    await stage('types', npm('types'));
    if (await building) await stage('built files', npm('test:built'), [`${reports}/built.json`, ofVitest]);
  };
  await Promise.all([building.then((built) => built && browserTests()), others()]);
}

try {
  await main();
} catch (error) {
  mkdirSync(reports, { recursive: true });
  console.error(error.message);
  sum.failed++;
}
close();
