import {
  coreExtensionData,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { UnknownSubPage } from '../shells/UnknownSubPage';

/** The page; its sub-pages are its tabs. Backstage leaves it empty where the address names none of them, and this says so. */
export const privateApiPage = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { inputs }) {
    const page = originalFactory({
      path: '/private-apis',
      routeRef: rootRouteRef,
    });
    const { reactElement, routePath } = coreExtensionData;
    return [
      ...[...page].filter(({ id }) => id !== reactElement.id),
      reactElement(
        <>
          {page.get(reactElement)}
          <UnknownSubPage
            paths={inputs.pages.map(subPage => subPage.get(routePath))}
          />
        </>,
      ),
    ];
  },
});

/** The list of APIs. */
export const apisSubPage = SubPageBlueprint.make({
  name: 'apis',
  params: {
    path: 'apis',
    title: 'APIs',
    loader: () => import('../shells/ApisSubPage').then(m => <m.ApisSubPage />),
  },
});

/** VPC links, VPC endpoints and domain names. */
export const networkSubPage = SubPageBlueprint.make({
  name: 'network',
  params: {
    path: 'network',
    title: 'Network',
    loader: () =>
      import('../shells/NetworkSubPage').then(m => <m.NetworkSubPage />),
  },
});

/** The findings of all APIs. */
export const complianceSubPage = SubPageBlueprint.make({
  name: 'compliance',
  params: {
    path: 'compliance',
    title: 'Compliance',
    loader: () =>
      import('../shells/ComplianceSubPage').then(m => <m.ComplianceSubPage />),
  },
});

/** Who answers for which APIs. */
export const ownershipSubPage = SubPageBlueprint.make({
  name: 'ownership',
  params: {
    path: 'ownership',
    title: 'Ownership',
    loader: () =>
      import('../shells/OwnershipSubPage').then(m => <m.OwnershipSubPage />),
  },
});

/** What the estate costs. */
export const costSubPage = SubPageBlueprint.make({
  name: 'cost',
  params: {
    path: 'cost',
    title: 'Cost',
    loader: () => import('../shells/CostSubPage').then(m => <m.CostSubPage />),
  },
});
