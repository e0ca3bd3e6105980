import { Navigate, Route } from 'react-router-dom';
import {
  AppRouter,
  createSpecializedApp,
  FlatRoutes,
} from '@backstage/core-app-api';
import {
  AlertDisplay,
  SidebarItem,
  SidebarPage,
  Sidebar,
} from '@backstage/core-components';
import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';
import {
  ScaffolderFieldExtensions,
  ScaffolderPage,
} from '@backstage/plugin-scaffolder';
import {
  PrivateApiCertificatePickerFieldExtension,
  PrivateApiHostedZonePickerFieldExtension,
  PrivateApiLoadBalancerPickerFieldExtension,
  PrivateApiOwnerPickerFieldExtension,
  PrivateApiPage,
  PrivateApiPreviewFieldExtension,
  PrivateApiSecurityGroupPickerFieldExtension,
  PrivateApiSubnetPickerFieldExtension,
  PrivateApiVpcEndpointPickerFieldExtension,
  PrivateApiVpcLinkPickerFieldExtension,
  PrivateApiVpcPickerFieldExtension,
} from 'backstage-plugin-private-api';
import { apis } from './defaults/apis';
import { components } from './defaults/components';
import { icons } from './defaults/icons';
import { themes } from './defaults/themes';
import { entityPage } from './EntityPage';

const app = createSpecializedApp({
  apis: [],
  defaultApis: apis,
  components,
  icons,
  themes,
});

// What a user of the old system adds by the plugin's README, and only as much of Backstage around it as that needs.
export default app.createRoot(
  <>
    <AlertDisplay />
    <AppRouter>
      <SidebarPage>
        <Sidebar>
          <SidebarItem icon={icons.catalog} to="/catalog" text="Catalog" />
          <SidebarItem
            icon={icons['kind:api']}
            to="/private-apis"
            text="Private APIs"
          />
          <SidebarItem icon={icons.scaffolder} to="/create" text="Create" />
        </Sidebar>
        <FlatRoutes>
          <Route path="/" element={<Navigate to="catalog" />} />
          <Route path="/catalog" element={<CatalogIndexPage />} />
          <Route
            path="/catalog/:namespace/:kind/:name"
            element={<CatalogEntityPage />}
          >
            {entityPage}
          </Route>
          <Route path="/private-apis" element={<PrivateApiPage />} />
          <Route path="/create" element={<ScaffolderPage />}>
            <ScaffolderFieldExtensions>
              <PrivateApiVpcPickerFieldExtension />
              <PrivateApiSubnetPickerFieldExtension />
              <PrivateApiSecurityGroupPickerFieldExtension />
              <PrivateApiVpcEndpointPickerFieldExtension />
              <PrivateApiVpcLinkPickerFieldExtension />
              <PrivateApiHostedZonePickerFieldExtension />
              <PrivateApiCertificatePickerFieldExtension />
              <PrivateApiLoadBalancerPickerFieldExtension />
              <PrivateApiOwnerPickerFieldExtension />
              <PrivateApiPreviewFieldExtension />
            </ScaffolderFieldExtensions>
          </Route>
        </FlatRoutes>
      </SidebarPage>
    </AppRouter>
  </>,
);
