import AxeBuilder from '@axe-core/playwright';
import { expect, Locator, Page, test } from '@playwright/test';
import { fillInWhatItIs, fillInWhereItRuns, preview } from './form';
import { openAsGuest } from './signIn';

type Violation = Awaited<
  ReturnType<AxeBuilder['analyze']>
>['violations'][number];

const ENTITY = '/catalog/default/api/orders-c7ehlraoip';
const CARDS = /^(Connectivity|Auth|Cost|Findings)$/;
const OUR_CARD = 'Private APIs';

/** Where the plugin's own content stands, and what is there once it has loaded. */
const VIEWS: {
  name: string;
  path: string;
  /** Brings up what is not there at once. */
  open?: (page: Page) => Promise<void>;
  own: (page: Page) => Locator;
  loaded: (page: Page) => Locator;
}[] = [
  {
    name: 'the list of APIs',
    path: '/private-apis',
    own: page => page.getByRole('main'),
    loaded: page => page.getByRole('rowheader').first(),
  },
  {
    name: 'the network',
    path: '/private-apis/network',
    own: page => page.getByRole('main'),
    loaded: page => page.getByRole('rowheader').last(),
  },
  {
    name: 'the findings',
    path: '/private-apis/compliance',
    own: page => page.getByRole('main'),
    loaded: page => page.getByRole('rowheader').first(),
  },
  {
    name: 'the dialog that waives a finding',
    path: '/private-apis/compliance',
    open: page =>
      page.getByRole('button', { name: 'Waive', exact: true }).first().click(),
    own: page => page.getByRole('dialog'),
    loaded: page => page.getByRole('textbox', { name: 'Last day' }),
  },
  {
    name: 'the dialog on what a VPC can reach',
    path: '/private-apis/network',
    open: page =>
      page
        .getByRole('button', { name: /^Show what vpce-.* can reach$/ })
        .first()
        .click(),
    own: page => page.getByRole('dialog'),
    loaded: page => page.getByRole('dialog').getByRole('rowheader').first(),
  },
  {
    name: 'the ownership',
    path: '/private-apis/ownership?view=teams',
    own: page => page.getByRole('main'),
    loaded: page => page.getByRole('rowheader').first(),
  },
  {
    name: 'the APIs that nobody owns',
    path: '/private-apis/ownership?view=unowned',
    own: page => page.getByRole('main'),
    loaded: page => page.getByRole('rowheader').first(),
  },
  {
    name: 'the cost',
    path: '/private-apis/cost',
    own: page => page.getByRole('main'),
    loaded: page =>
      page.getByRole('button', { name: /^What it takes/ }).first(),
  },
  {
    name: "the home page's widget",
    path: '/home',
    own: page => widget(page),
    loaded: page => widget(page).getByRole('link').first(),
  },
  {
    name: "an API's cards",
    path: ENTITY,
    own: page =>
      page
        .getByRole('article')
        .filter({ has: page.getByRole('heading', { name: CARDS }) }),
    loaded: page => page.getByText(/^Read from AWS/).nth(3),
  },
  {
    name: "a component's card",
    path: '/catalog/default/component/storefront-renderer',
    own: page => card(page),
    loaded: page => card(page).getByRole('link').first(),
  },
  {
    name: "a team's card",
    path: '/catalog/default/group/checkout',
    own: page => card(page),
    loaded: page => card(page).getByRole('link').first(),
  },
  {
    name: 'the pickers in the form of a pattern',
    path: '/create/templates/default/rest-private-basic',
    open: fillInWhatItIs,
    own: page => page.locator('form'),
    loaded: page => page.getByRole('combobox', { name: /^VPC/ }),
  },
  {
    name: 'the preview in the form of a pattern',
    path: '/create/templates/default/rest-private-basic',
    open: async page => {
      await fillInWhatItIs(page);
      await fillInWhereItRuns(page);
    },
    own: page => preview(page),
    loaded: page => preview(page).getByText(/a month$/),
  },
  {
    name: 'the explanation of a call',
    path: `${ENTITY}/private-api`,
    open: page =>
      page
        .getByRole('button', { name: /^Explain calls through/ })
        .first()
        .click(),
    own: page => page.getByRole('region', { name: 'Reachability' }),
    loaded: page =>
      page
        .getByRole('region', { name: 'Reachability' })
        .getByRole('status')
        .filter({ hasText: 'Verdict' }),
  },
  {
    name: 'the path as a list',
    path: `${ENTITY}/private-api`,
    open: page =>
      page
        .getByRole('region', { name: 'Path' })
        .getByText('List', { exact: true })
        .click(),
    own: page => page.getByRole('region', { name: 'Path' }),
    loaded: page => page.getByRole('heading', { name: 'Targets' }),
  },
  {
    name: "an API's tab",
    path: `${ENTITY}/private-api`,
    own: page => page.getByRole('main').getByRole('region'),
    loaded: page => page.getByRole('heading', { name: 'Findings' }),
  },
];

test.describe('in light and in dark colours, axe finds nothing grave in', () => {
  for (const { name, path, open, own, loaded } of VIEWS) {
    test(name, async ({ page }) => {
      await openAsGuest(page, path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          colorScheme,
        );
        // Other colours begin the page anew.
        await open?.(page);
        await expect(loaded(page)).toBeVisible();
        await page.waitForFunction(isAtRest);
        await own(page).evaluateAll(elements =>
          elements.forEach(element => element.setAttribute('data-own', '')),
        );
        const ours = await new AxeBuilder({ page })
          .include('[data-own]')
          .analyze();
        expect(ours.violations.flatMap(graveNodes)).toEqual([]);
      }

      // What surrounds us is Backstage's to mend, for example the tabs of its plugin header, which name a panel that is not
      // there. It is listed, so that we see it, and never fails us.
      const others = await new AxeBuilder({ page })
        .exclude('[data-own]')
        .analyze();
      for (const description of others.violations.flatMap(graveNodes)) {
        test.info().annotations.push({ type: 'not ours', description });
      }
    });
  }
});

/** The plugin's card on the page of a component or group. */
function card(page: Page) {
  return page.getByRole('article').filter({
    has: page.getByRole('heading', { name: OUR_CARD, exact: true }),
  });
}

/** The plugin's widget on the home page. */
function widget(page: Page) {
  return page
    .locator('.react-grid-item')
    .filter({ hasText: 'My private APIs' });
}

/** A table fades in once its rows have come: what is read in passing has not its own colours yet. */
function isAtRest(): boolean {
  return (
    !document.querySelector('[data-ispending="true"], [data-stale="true"]') &&
    document
      .getAnimations()
      // What follows the scroll bar, as the shadows of cards do, counts as running for as long as it is there.
      .filter(({ timeline }) => timeline === document.timeline)
      .every(({ playState }) => playState !== 'running')
  );
}

function graveNodes({ id, impact, nodes }: Violation): string[] {
  return impact === 'serious' || impact === 'critical'
    ? nodes.map(node => `${impact} ${id}: ${node.html} ${node.failureSummary}`)
    : [];
}
