import type {
  AuthService,
  DiscoveryService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** What a preview asks of others. */
export interface PreviewTools {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  discovery: DiscoveryService;
  fetch: typeof fetch;
  integrations: ScmIntegrationRegistry;
  reader: UrlReaderService;
}
