/** Tells how long a change takes to show: from the reader's last click or key until other rows have been painted. */
export async function watchRows(page) {
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return {
    async timeOf(change) {
      const before = await page.evaluate(() => window.rowWatch.arm());
      await change();
      return page.evaluate(
        shown => window.rowWatch.untilOtherThan(shown),
        before,
      );
    },
  };
}

/** Runs in the page. */
function listen() {
  let actedAt;
  for (const event of ['click', 'input']) {
    window.addEventListener(
      event,
      () => {
        actedAt = performance.now();
      },
      { capture: true },
    );
  }
  const shown = () =>
    [...document.querySelectorAll('[role=rowheader]')]
      .map(({ textContent }) => textContent)
      .join('\n');
  const nextFrame = () =>
    new Promise(resolve => requestAnimationFrame(resolve));
  const seen = [];
  // What a frame shows is noted as it comes, because the change may be over before anybody asks.
  const note = () => {
    const text = shown();
    if (text && text !== seen.at(-1)?.text) {
      seen.push({ text, at: performance.now() });
    }
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  window.rowWatch = {
    arm() {
      actedAt = undefined;
      seen.length = 0;
      return shown();
    },
    async untilOtherThan(before) {
      const findOther = () =>
        seen.find(({ text, at }) => text !== before && at > actedAt);
      while (!findOther()) {
        await nextFrame();
      }
      return findOther().at - actedAt;
    },
  };
}
