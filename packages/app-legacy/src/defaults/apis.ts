import {
  AlertApiForwarder,
  createFetchApi,
  ErrorAlerter,
  ErrorApiForwarder,
  FetchMiddlewares,
  FrontendHostDiscovery,
  NoOpAnalyticsApi,
  UnhandledErrorForwarder,
  WebStorage,
} from '@backstage/core-app-api';
import {
  alertApiRef,
  analyticsApiRef,
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  errorApiRef,
  fetchApiRef,
  identityApiRef,
  storageApiRef,
} from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import {
  IdentityPermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';

/** What every app offers its plugins, without the sign-in providers that the demo has no use for. */
export const apis = [
  createApiFactory({
    api: discoveryApiRef,
    deps: { config: configApiRef },
    factory: ({ config }) => FrontendHostDiscovery.fromConfig(config),
  }),
  createApiFactory(alertApiRef, new AlertApiForwarder()),
  createApiFactory(analyticsApiRef, new NoOpAnalyticsApi()),
  createApiFactory({
    api: errorApiRef,
    deps: { alertApi: alertApiRef },
    factory: ({ alertApi }) => {
      const errorApi = new ErrorAlerter(alertApi, new ErrorApiForwarder());
      UnhandledErrorForwarder.forward(errorApi, { hidden: false });
      return errorApi;
    },
  }),
  createApiFactory({
    api: storageApiRef,
    deps: { errorApi: errorApiRef },
    factory: ({ errorApi }) => WebStorage.create({ errorApi }),
  }),
  createApiFactory({
    api: fetchApiRef,
    deps: {
      config: configApiRef,
      discoveryApi: discoveryApiRef,
      identityApi: identityApiRef,
    },
    factory: ({ config, discoveryApi, identityApi }) =>
      createFetchApi({
        middleware: [
          FetchMiddlewares.resolvePluginProtocol({ discoveryApi }),
          FetchMiddlewares.injectIdentityAuth({ identityApi, config }),
        ],
      }),
  }),
  createApiFactory({
    api: permissionApiRef,
    deps: {
      config: configApiRef,
      discovery: discoveryApiRef,
      identity: identityApiRef,
    },
    factory: options => IdentityPermissionApi.create(options),
  }),
  createApiFactory({
    api: scmIntegrationsApiRef,
    deps: { config: configApiRef },
    factory: ({ config }) => ScmIntegrationsApi.fromConfig(config),
  }),
];
