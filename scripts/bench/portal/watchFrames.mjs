/** Tells how long the page stands still: the longest time between two frames while something goes on. */
export async function watchFrames(page) {
  await page.evaluate(() => {
    const gaps = [];
    let last = performance.now();
    const note = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    window.frameGaps = gaps;
  });
  return {
    async longestGapDuring(act) {
      await page.evaluate(() => {
        window.frameGaps.length = 0;
      });
      await act();
      return page.evaluate(() => Math.max(...window.frameGaps));
    },
  };
}
