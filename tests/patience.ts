/**
 * How long the tests of units wait for what must come, in milliseconds. It ends only a test that fails: one second, as
 * the libraries have it, is too short for a busy machine.
 */
export const patience = 20_000;

// Only where there is a page: the others need no library for pages.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: patience });
  // Preact runs effects after a frame and calls the frame off; one that comes after the page of the test is gone finds
  // nothing to call it off with, and the run fails for it. A plain timer has no such end.
  const { options } = await import('preact');
  options.requestAnimationFrame = (then) => void setTimeout(then);
}
