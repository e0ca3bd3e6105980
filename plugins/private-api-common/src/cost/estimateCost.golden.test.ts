import { estimateCost } from './estimateCost';
import { costTable } from './testing/costTable';
import { EAST_PRICES } from './testing/eastPrices';
import { GOLDEN_TABLES } from './testing/goldenTables';
import { pathScenarios } from './testing/pathScenarios';
import { scenarios } from './testing/scenarios';

it.each(Object.entries({ ...scenarios(), ...pathScenarios() }))(
  'itemises %s',
  (name, { api, inventory, whatIf }) => {
    const cost = estimateCost(api, inventory, {
      priceBooks: EAST_PRICES,
      whatIf,
    });
    expect(`\n${costTable(cost)}\n`).toBe(GOLDEN_TABLES[name]);
  },
);
