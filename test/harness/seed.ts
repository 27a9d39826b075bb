/**
 * Laws draw the same samples in every run, so that a failure is the change's and not the day's. `AIAL_TEST_SEED` names
 * another seed, or is `random` to look for what nobody thought of.
 */
import fc from 'fast-check';

const wanted = process.env['AIAL_TEST_SEED'] ?? '20261125';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
