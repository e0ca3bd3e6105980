import type { Stage } from '../../inventory';
import { listStages, ofStages } from '../lookups/stages';
import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide, securityHub } from '../sources';

/** What a stage caches is encrypted. */
export const cachedDataIsEncrypted = definePractice({
  meta: {
    id: 'PA-OPS-05',
    title: 'Cached data is encrypted',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Stages with a cache: whether each setting that switches caching on encrypts what is cached.',
    why: 'A cache keeps the responses of the backend, with whatever is personal in them, for up to an hour.',
    sources: [
      developerGuide(
        'api-gateway-caching',
        'Cache settings for REST APIs in API Gateway',
      ),
      securityHub('APIGateway.5', 'Cache data should be encrypted at rest'),
    ],
    matches: {
      'Security Hub': ['APIGateway.5'],
      'AWS Config': ['api-gw-cache-encrypted'],
      Prowler: ['apigateway_restapi_cache_encrypted'],
      Checkov: ['CKV_AWS_308'],
    },
    pillar: 'security',
    remediation: {
      text: 'Switch the encryption of cache data on for all methods. It empties the cache once.',
      cloudFormation: `Type: AWS::ApiGateway::Stage
Properties:
  MethodSettings:
    - { HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true, CacheDataEncrypted: true }`,
    },
    whenToIgnore: 'What is cached is public.',
    messages: { plain: 'Cached data is not encrypted: {{stages}}.' },
  },
  evaluate: api =>
    ofStages(api, stages => {
      const caching = stages.filter(caches);
      if (caching.length === 0) {
        return notApplicable();
      }
      const plain = caching.filter(stage =>
        cachingSettings(stage).some(one => !one.cacheDataEncrypted),
      );
      return plain.length > 0
        ? fail('plain', { stages: listStages(plain) })
        : pass();
    }),
});

function caches(stage: Stage): boolean {
  return stage.cache !== null && cachingSettings(stage).length > 0;
}

function cachingSettings({ methodSettings }: Stage) {
  return Object.values(methodSettings).filter(one => one.cachingEnabled);
}
