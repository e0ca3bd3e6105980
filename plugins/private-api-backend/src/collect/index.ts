export { collectScope } from './collectScope';
export { deploymentKey } from './definitions/ExportedDefinition';
export { readSourcesFromConfig } from './sources/readSourcesFromConfig';
export type {
  AwsClients,
  CallCount,
  CollectedScope,
  CollectOptions,
  DefinitionDigest,
  ExportedDefinition,
  ScopeSource,
} from './types';
