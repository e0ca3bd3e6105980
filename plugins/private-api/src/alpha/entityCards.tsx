import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isPrivateApiComponent } from '../isPrivateApiComponent';
import { hasPrivateApi } from './hasPrivateApi';

/** Card: how the API is reached and what stands behind it. */
export const connectivityCard = EntityCardBlueprint.make({
  name: 'connectivity',
  params: {
    type: 'content',
    filter: hasPrivateApi,
    loader: () =>
      import('../components/cards/ConnectivityCard').then(m => (
        <m.ConnectivityCard />
      )),
  },
});

/** Card: who may call the API. */
export const authCard = EntityCardBlueprint.make({
  name: 'auth',
  params: {
    type: 'content',
    filter: hasPrivateApi,
    loader: () =>
      import('../components/cards/AuthCard').then(m => <m.AuthCard />),
  },
});

/** Card: what the API costs a month. */
export const costCard = EntityCardBlueprint.make({
  name: 'cost',
  params: {
    type: 'content',
    filter: hasPrivateApi,
    loader: () =>
      import('../components/cards/CostCard').then(m => <m.CostCard />),
  },
});

/** Card: which practices the API fails. */
export const findingsCard = EntityCardBlueprint.make({
  name: 'findings',
  params: {
    type: 'content',
    filter: hasPrivateApi,
    loader: () =>
      import('../components/cards/FindingsCard').then(m => <m.FindingsCard />),
  },
});

/** Card of Groups and Users: the APIs they own. */
export const ownedApisCard = EntityCardBlueprint.make({
  name: 'owned',
  params: {
    type: 'content',
    filter: { kind: { $in: ['group', 'user'] } },
    loader: () =>
      import('../components/cards/OwnedApisCard').then(m => (
        <m.OwnedApisCard />
      )),
  },
});

/** Card of Components: the private APIs they call or provide, and whether their calls come through. */
export const componentApisCard = EntityCardBlueprint.make({
  name: 'component',
  params: {
    type: 'content',
    filter: isPrivateApiComponent,
    loader: () =>
      import('../components/cards/ComponentApisCard').then(m => (
        <m.ComponentApisCard />
      )),
  },
});
