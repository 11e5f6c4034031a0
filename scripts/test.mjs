import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';
import { tools } from './tools.mjs';

const reports = '.cache/reports';
const full = process.argv.includes('--full');
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

/** Runs a stage and notes its time; a stage without a report of its own that fails counts as one. */
function stage(name, run, report) {
  const begin = Date.now();
  console.log(`\n— ${name}`);
  const fine = run();
  seconds.push([name, (Date.now() - begin) / 1000]);
  const failed = sum.failed;
  if (report) count(...report);
  if (!fine && sum.failed === failed) sum.failed++;
  return fine;
}

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
  const env = { ...(await tools()), ...(full ? { FULL: '1' } : {}) };
  const npm = (script) => () =>
    spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
  const stages = [
    ['content', npm('check')],
    ['types', npm('types')],
    ['lint', npm('lint')],
    ['unit tests', npm('test:unit'), [`${reports}/unit.json`, ofVitest]],
    ['build', build],
    ['browser tests', npm('test:e2e'), [`${reports}/e2e.json`, ofPlaywright]],
  ];
  for (const [name, run, report] of stages) if (!stage(name, run, report)) break;
}

try {
  await main();
} catch (error) {
  mkdirSync(reports, { recursive: true });
  console.error(error.message);
  sum.failed++;
}
close();
