export { collectScope } from './collectScope';
export { readSourcesFromConfig } from './readSourcesFromConfig';
export type {
  AwsClients,
  CallCount,
  CollectedScope,
  CollectOptions,
  ScopeSource,
} from './types';
