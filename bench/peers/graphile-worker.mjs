// Jobs that do nothing, due at once, by graphile-worker: jobs a second from its start until the last is done, as one line.
// Arguments: a JSON file of { connection: { host, database, user, password }, jobs, concurrency }; concurrency 0: as it is by default.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { Logger, run, runMigrations } from 'graphile-worker';

const { connection, jobs, concurrency } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const pgPool = new pg.Pool({ ...connection, max: concurrency ? concurrency + 1 : 10 });
pgPool.on('error', error => { throw error; });
const quiet = { pgPool, logger: new Logger(() => () => {}) };
await runMigrations(quiet);
await pgPool.query(`SELECT graphile_worker.add_job('nothing') FROM generate_series(1, $1)`, [jobs]);
await pgPool.query('VACUUM ANALYZE');

let left = jobs;
let done;
const all = new Promise(resolve => { done = resolve; });
const start = performance.now();
const runner = await run({ ...quiet, noHandleSignals: true, ...(concurrency ? { concurrency } : {}), taskList: { nothing: () => { if (--left === 0) done(); } } });
await all;
// What was done last is acknowledged still.
await runner.stop();
const seconds = (performance.now() - start) / 1000;
const open = (await pgPool.query('SELECT count(*)::int AS n FROM graphile_worker.jobs')).rows[0].n;
await pgPool.end();
if (open !== 0) throw new Error(`${open} jobs are open still`);
console.log(jobs / seconds);
