import { spawn } from 'node:child_process';
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

/** Runs a stage and notes its time; a stage without a report of its own that fails counts as one. What it says is printed whole. */
async function stage(name, run, report) {
  const begin = Date.now();
  const { fine, said = '' } = await run();
  seconds.push([name, (Date.now() - begin) / 1000]);
  console.log(`\n— ${name}\n${said}`);
  const failed = sum.failed;
  if (report) count(...report);
  if (!fine && sum.failed === failed) sum.failed++;
  return fine;
}

/** Runs a script of the package, and keeps what it says where others run beside it. */
function npm(script, env, beside) {
  return () =>
    new Promise((resolve) => {
      const stdio = beside ? ['ignore', 'pipe', 'pipe'] : 'inherit';
      const run = spawn('npm', ['run', '--silent', script], { stdio, env, shell: process.platform === 'win32' });
      let said = '';
      for (const stream of [run.stdout, run.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
      run.on('close', (status) => resolve({ fine: status === 0, said }));
    });
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
  // Stages that stand together run side by side.
  const stages = [
    [['content', npm('check', env)]],
    [
      ['types', npm('types', env, true)],
      ['lint', npm('lint', env, true)],
      ['unit tests', npm('test:unit', env, true), [`${reports}/unit.json`, ofVitest]],
    ],
    [['build', async () => ({ fine: build() })]],
    [['browser tests', npm('test:e2e', env), [`${reports}/e2e.json`, ofPlaywright]]],
  ];
  for (const together of stages) {
    const fine = await Promise.all(together.map((one) => stage(...one)));
    if (fine.includes(false)) break;
  }
}

try {
  await main();
} catch (error) {
  mkdirSync(reports, { recursive: true });
  console.error(error.message);
  sum.failed++;
}
close();
