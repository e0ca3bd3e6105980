import { expect, Locator, Page, test } from '@playwright/test';
import { dataRows } from './dataRows';
import { nextButton } from './form';
import { openAsGuest } from './signIn';

// The portal without a mouse, as documentation of how: Tab and Shift+Tab lead from one control to the next, a table is one stop in
// which the arrow keys lead on, Enter and Space act, and Escape puts away what has opened. What has the focus is always seen.

// From examples/README.md: an API, and a VPC endpoint whose security group lets nobody in.
const API = 'order-history';
const OTHER_ENDPOINT = 'vpce-71374c91e819fa9ce';

test('from the home page to the answer whether a VPC can call an API, and why not', async ({
  page,
}, { project }) => {
  // The old app opens on its catalog.
  await openAsGuest(page, project.name === 'legacy' ? '/' : '/home');
  await tabTo(
    page,
    page.getByRole('link', { name: 'Private APIs', exact: true }),
  );
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type(API);
  const row = page.getByRole('row', { name: API });
  await expect(dataRows(page)).toHaveCount(1);
  await tabInto(page, page.getByRole('grid'));
  await arrowTo(page, row, { key: 'ArrowDown' });
  await page.keyboard.press('Enter');

  // How the tabs show the focus is Backstage's.
  if (project.name === 'legacy') {
    const tabs = page.getByRole('tablist').last();
    await tabInto(page, tabs, { isOurs: false });
    await arrowTo(page, tabs.getByRole('tab', { name: 'Private API' }), {
      key: 'ArrowRight',
      isOurs: false,
    });
  } else {
    await tabTo(
      page,
      page.getByRole('link', { name: 'Private API', exact: true }),
      {
        isOurs: false,
      },
    );
  }
  await page.keyboard.press('Enter');
  const explain = page.getByRole('button', {
    name: new RegExp(`Explain.*${OTHER_ENDPOINT}`),
  });
  await expect(explain).toBeVisible();

  await test.step('an element of the path tells what is known of it', async () => {
    const element = page
      .getByRole('group', { name: 'The path from callers to targets' })
      .getByRole('button', { name: /^Denied/ })
      .first();
    await tabTo(page, element);
    await page.keyboard.press('Enter');
    await expect(element).toHaveAttribute('aria-pressed', 'true');
    await expect(element).toBeFocused();
    await expect(
      page.getByRole('region', { name: 'Path' }).getByRole('heading', {
        name: /^vpc-/,
      }),
    ).toBeVisible();
  });

  await tabInto(
    page,
    page.getByRole('region', { name: 'Who can reach this' }).getByRole('grid'),
  );
  await arrowTo(page, page.getByRole('row', { name: OTHER_ENDPOINT }), {
    key: 'ArrowDown',
  });
  await arrowTo(page, explain, { key: 'ArrowRight' });
  await page.keyboard.press('Enter');
  const answer = page.getByRole('region', { name: 'Reachability' });
  await expect(answer.getByRole('status')).toHaveText(/Denied/);
  await expect(
    answer.getByText(/no inbound rule lets .* in on TCP 443/i),
  ).toBeVisible();
});

test('a list is narrowed, sorted, given other columns and saved', async ({
  page,
}) => {
  await openAsGuest(page, '/private-apis');
  await expect(dataRows(page).first()).toBeVisible();
  const filters = page.getByRole('group', { name: 'Filters' });

  await choose(page, filters.getByRole('button', { name: /Type/ }).first(), {
    option: 'WebSocket',
    isOneOfSeveral: true,
  });
  await expect(page).toHaveURL(/type=WEBSOCKET/);
  await expect(dataRows(page)).toHaveCount(2);

  await choose(page, page.getByRole('button', { name: /Columns/ }), {
    option: 'Auth',
    isOneOfSeveral: true,
  });
  await expect(page.getByRole('columnheader', { name: 'Auth' })).toBeHidden();

  await tabTo(page, page.getByRole('button', { name: 'Save as CSV' }));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);

  await tabInto(page, page.getByRole('grid'));
  const head = page.getByRole('columnheader', { name: 'Name' });
  await arrowTo(page, head, { key: 'ArrowUp' });
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
});

test('a finding is waived in a dialog that keeps the focus and gives it back', async ({
  page,
}) => {
  // From examples/README.md: one API has this finding alone.
  await openAsGuest(page, '/private-apis/compliance?practice=PA-DOM-07');
  const findings = page.getByRole('region', { name: 'Findings' });
  const waive = findings.getByRole('button', { name: 'Waive', exact: true });
  await expect(waive).toBeVisible();
  await tabInto(page, findings.getByRole('grid'));
  await arrowTo(page, waive, { key: 'ArrowRight' });
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(waive).toBeFocused();

  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('textbox', { name: /accepted/ }));
  await page.keyboard.type('Renewed by hand in the freeze');
  await tabTo(page, dialog.getByRole('textbox', { name: 'Last day' }));
  await page.keyboard.type(`${new Date().getUTCFullYear() + 1}-03-31`);
  await tabTo(page, dialog.getByRole('button', { name: 'Waive', exact: true }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  const unwaive = findings.getByRole('button', { name: 'Take waiver back' });
  await expect(unwaive).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Take waiver back' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(waive).toBeFocused();
});

test('what an API would cost otherwise is asked by slider and by number', async ({
  page,
}) => {
  await openAsGuest(page, `/catalog/default/api/orders-c7ehlraoip/private-api`);
  const cost = page.getByRole('region', { name: 'Cost', exact: true });
  const zones = cost.getByRole('slider', { name: /Availability Zones/ });
  await expect(zones).toBeVisible();

  const requests = cost.getByRole('textbox', { name: /Requests a month/ });
  await tabTo(page, requests);
  await page.keyboard.press('Tab');
  // To pass by changes nothing.
  await expect(cost.getByText('With your changes')).toBeHidden();

  await tabTo(page, zones);
  await page.keyboard.press('ArrowRight');
  await expect(zones).toHaveValue('3');
  await expect(cost.getByText('With your changes')).toBeVisible();

  await tabTo(page, cost.getByRole('button', { name: 'Back to the estimate' }));
  await page.keyboard.press('Enter');
  await expect(cost.getByText('With your changes')).toBeHidden();
});

test(
  'a form takes what the inventory offers',
  { tag: '@forms' },
  async ({ page }) => {
    await openAsGuest(page, '/create/templates/default/rest-private-basic');
    await tabTo(page, page.getByLabel('Name'));
    await page.keyboard.type('parcel-quotes');
    await chooseFromBox(page, page.getByLabel('Owner'), {
      typed: 'checkout',
      option: /checkout/i,
    });
    await tabTo(page, nextButton(page));
    await page.keyboard.press('Enter');

    await tabTo(page, page.getByLabel('AWS account'));
    await page.keyboard.type('111111111111');
    const vpc = page.getByRole('combobox', { name: /^VPC/ });
    await chooseFromBox(page, vpc, {
      typed: 'commerce-eu',
      option: /^vpc-9802c90155fb85420/,
    });
    await expect(vpc).toHaveValue('vpc-9802c90155fb85420');
  },
);

/** Presses Tab until the control has the focus, and sees that it has. */
async function tabTo(
  page: Page,
  control: Locator,
  { isOurs = true }: { isOurs?: boolean } = {},
) {
  await expect(control).toBeVisible();
  const key = (await comesBefore(control)) ? 'Shift+Tab' : 'Tab';
  await pressUntil(page, key, () => isFocused(control));
  if (isOurs) {
    await expectFocusIsSeen(page);
  }
}

/** Presses Tab until the focus is somewhere inside, as in a table, which is one stop. */
async function tabInto(
  page: Page,
  part: Locator,
  { isOurs = true }: { isOurs?: boolean } = {},
) {
  await expect(part).toBeVisible();
  const key = (await comesBefore(part)) ? 'Shift+Tab' : 'Tab';
  await pressUntil(page, key, () => holdsFocus(part));
  if (isOurs) {
    await expectFocusIsSeen(page);
  }
}

/** Presses an arrow key until the row, cell or control has the focus. */
async function arrowTo(
  page: Page,
  target: Locator,
  { key, isOurs = true }: { key: string; isOurs?: boolean },
) {
  await expect(target).toBeVisible();
  await pressUntil(page, key, () => isFocused(target));
  if (isOurs) {
    await expectFocusIsSeen(page);
  }
}

async function expectFocusIsSeen(page: Page) {
  await expect
    .poll(() => page.evaluate(isFocusSeen), { message: 'the focus is seen' })
    .toBe(true);
}

/** Opens a choice, goes to the option, takes it, and puts the list away; the focus is back on the choice. */
async function choose(
  page: Page,
  trigger: Locator,
  { option, isOneOfSeveral }: { option: string; isOneOfSeveral: boolean },
) {
  await tabTo(page, trigger);
  await page.keyboard.press('Enter');
  await arrowTo(page, page.getByRole('option', { name: option, exact: true }), {
    key: 'ArrowDown',
  });
  await page.keyboard.press('Enter');
  if (isOneOfSeveral) {
    await page.keyboard.press('Escape');
  }
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(trigger).toBeFocused();
}

/** Types into a box until one choice is left, and takes it; the list goes and the box keeps the focus. */
async function chooseFromBox(
  page: Page,
  box: Locator,
  { typed, option }: { typed: string; option: RegExp },
) {
  await tabTo(page, box);
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name: option })).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box).toBeFocused();
}

/** More stops than any page has: what is not reached by then is out of the keyboard's reach. */
const MOST_STOPS = 120;

async function pressUntil(
  page: Page,
  key: string,
  isThere: () => Promise<boolean>,
) {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await isThere()) {
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead there`);
}

function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate(element => element === document.activeElement);
}

function holdsFocus(part: Locator): Promise<boolean> {
  return part.evaluate(element => element.contains(document.activeElement));
}

/** Whether the control stands before what has the focus. */
function comesBefore(control: Locator): Promise<boolean> {
  return control.evaluate(element =>
    Boolean(
      document.activeElement &&
        document.activeElement !== document.body &&
        element.compareDocumentPosition(document.activeElement) &
          Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  );
}

/** Whether what has the focus, or what it stands in, looks otherwise than a copy of it without the focus. */
async function isFocusSeen(): Promise<boolean> {
  const focused = document.activeElement;
  if (!focused || focused === document.body) {
    return false;
  }
  await new Promise(resolve =>
    requestAnimationFrame(() => requestAnimationFrame(resolve)),
  );
  const MOST_LEVELS = 3;
  const chain = [focused];
  while (chain.length < MOST_LEVELS && chain[0].parentElement) {
    chain.unshift(chain[0].parentElement);
  }
  const [outer] = chain;
  const copy = outer.cloneNode(true) as Element;
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const each of copies) {
    for (const { name } of [...each.attributes]) {
      if (name.startsWith('data-focus')) {
        each.removeAttribute(name);
      }
    }
  }
  const originals = [outer, ...outer.querySelectorAll('*')];
  outer.after(copy);
  const lookOf = (element: Element) =>
    [null, '::before', '::after']
      .map(pseudo => getComputedStyle(element, pseudo))
      .map(style =>
        [
          style.outlineStyle,
          style.outlineWidth,
          style.boxShadow,
          style.borderColor,
          style.borderWidth,
          style.backgroundColor,
        ].join(),
      )
      .join();
  const isSeen = chain.some(
    element => lookOf(element) !== lookOf(copies[originals.indexOf(element)]),
  );
  copy.remove();
  return isSeen;
}
