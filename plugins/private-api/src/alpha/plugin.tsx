import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShareForwardLine } from '@remixicon/react';
import {
  entityContentRouteRef,
  pageRouteRef,
  rootRouteRef,
  tabRouteRef,
  templateFormRouteRef,
} from '../routes';
import { privateApiApi } from './api';
import {
  authCard,
  componentApisCard,
  connectivityCard,
  costCard,
  findingsCard,
  ownedApisCard,
} from './entityCards';
import { privateApiEntityContent } from './entityContent';
import { changeByFormLink } from './entityIconLinks';
import {
  ownerFormField,
  previewFormField,
  resourceFormFields,
} from './formFields';
import { homeWidget } from './homeWidget';
import {
  apisSubPage,
  complianceSubPage,
  costSubPage,
  networkSubPage,
  ownershipSubPage,
  privateApiPage,
} from './pages';

/**
 * Connectivity, auth and cost of API Gateway private APIs.
 *
 * @alpha
 */
export const privateApiPlugin = createFrontendPlugin({
  pluginId: 'private-api',
  title: 'Private APIs',
  icon: <RiShareForwardLine />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: {
    page: pageRouteRef,
    tab: tabRouteRef,
    templateForm: templateFormRouteRef,
  },
  extensions: [
    privateApiApi,
    privateApiPage,
    apisSubPage,
    networkSubPage,
    complianceSubPage,
    ownershipSubPage,
    costSubPage,
    connectivityCard,
    authCard,
    costCard,
    findingsCard,
    ownedApisCard,
    componentApisCard,
    privateApiEntityContent,
    changeByFormLink,
    homeWidget,
    ...resourceFormFields,
    ownerFormField,
    previewFormField,
  ],
});
