import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { PrivateApiClient } from 'backstage-plugin-private-api-common';
import { createInventoryRefreshAction } from '../createInventoryRefreshAction';
import { FakeEstate } from './FakeEstate';

type Action = ReturnType<typeof createInventoryRefreshAction>;
type Context = Parameters<Action['handler']>[0];

/** Runs the action; a second passes between two looks at the clock. */
export async function runRefresh(
  estate: FakeEstate,
  input: Context['input'],
  overrides: Partial<Context> = {},
) {
  let seconds = 0;
  const outputs: Record<string, unknown> = {};
  const action = createInventoryRefreshAction({
    client: new PrivateApiClient({
      discoveryApi: mockServices.discovery(),
      fetchApi: { fetch: estate.fetch },
    }),
    catalog: {
      getEntityByRef: async ref =>
        estate.entities.includes(String(ref))
          ? { apiVersion: 'v1', kind: 'API', metadata: { name: 'orders' } }
          : undefined,
    },
    auth: mockServices.auth(),
    now: () => {
      seconds += 1;
      return seconds * 1000;
    },
    pollIntervalMs: 1,
  });
  try {
    await action.handler({
      ...createMockActionContext({ input }),
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
      ...overrides,
    } as Context);
    return { outputs };
  } catch (error) {
    return { outputs, error: error as Error };
  }
}
