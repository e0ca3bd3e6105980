import yaml from 'yaml';
import { examples } from './createInventoryRefreshAction.examples';
import { FakeEstate } from './__testUtils__/FakeEstate';
import { runRefresh } from './__testUtils__/runRefresh';

describe('examples of privateApi:inventory:refresh', () => {
  it.each(examples.map(({ description, example }) => [description, example]))(
    '%s',
    async (_, example) => {
      const [step] = yaml.parse(example).steps;
      const { outputs, error } = await runRefresh(new FakeEstate(), step.input);
      expect(error).toBeUndefined();
      expect(outputs).toEqual({
        key: '111111111111:eu-west-1:a1b2c3d4e5',
        entityRef: 'api:default/orders-a1b2c3d4e5',
      });
    },
  );
});
