import type {
  Resource,
  ResourceKind,
  Scope,
} from 'backstage-plugin-private-api-common';
import { createReplayClients } from '../../aws/RecordingSource';
import { ServiceCall } from '../../aws/recording/CallRecorder';
import { encodeValue } from '../../aws/recording/encodeValue';
import { ScopeRecording } from '../../aws/recording/ScopeRecording';
import { silentLogger } from '../../testing/silentServices';
import { collectScope } from '../collectScope';
import { CollectedScope, CollectOptions } from '../types';

/** @internal */
export const SCOPE: Scope = { accountId: '111111111111', region: 'eu-west-1' };

type Service = ServiceCall['service'];

/**
 * An answer to one call.
 *
 * @internal
 */
export function answer(
  service: Service,
  operation: string,
  input: object,
  output: object,
): ServiceCall {
  return {
    service,
    operation,
    input: encodeValue(input),
    output: encodeValue(output),
  };
}

/**
 * A refusal of one call.
 *
 * @internal
 */
export function refusal(
  service: Service,
  operation: string,
  input: object,
  error: { name: string; statusCode: number } = {
    name: 'AccessDeniedException',
    statusCode: 403,
  },
): ServiceCall {
  return { service, operation, input: encodeValue(input), error };
}

/**
 * What an account without any of it answers to the listings that each pass asks for.
 *
 * @internal
 */
export const EMPTY_REGION: ServiceCall[] = [
  answer('apigateway', 'GetVpcLinks', { limit: 500 }, {}),
  answer('apigatewayv2', 'GetVpcLinks', { MaxResults: '500' }, {}),
  answer('apigateway', 'GetRestApis', { limit: 500 }, {}),
  answer('apigatewayv2', 'GetApis', { MaxResults: '500' }, {}),
  answer('apigateway', 'GetUsagePlans', { limit: 500 }, {}),
  answer('apigateway', 'GetAccount', {}, {}),
  ...['GetDomainNames', 'GetDomainNameAccessAssociations'].flatMap(operation =>
    ['SELF', 'OTHER_ACCOUNTS'].map(resourceOwner =>
      answer('apigateway', operation, { resourceOwner, limit: 500 }, {}),
    ),
  ),
  answer(
    'ec2',
    'DescribeVpcEndpoints',
    {
      Filters: [{ Name: 'vpc-endpoint-type', Values: ['Interface'] }],
      MaxResults: 1000,
    },
    {},
  ),
  ...[
    'DescribeVpcs',
    'DescribeSubnets',
    'DescribeVpcPeeringConnections',
    'DescribeTransitGatewayVpcAttachments',
    'DescribeVpcEndpointServiceConfigurations',
  ].map(operation => answer('ec2', operation, { MaxResults: 1000 }, {})),
  answer(
    'elasticloadbalancing',
    'DescribeLoadBalancers',
    { PageSize: 400 },
    {},
  ),
  ...['ListResolverEndpoints', 'ListResolverRules'].map(operation =>
    answer('route53resolver', operation, { MaxResults: 100 }, {}),
  ),
];

/**
 * Collects a scope that answers as an empty account does, but for the calls given.
 *
 * @internal
 */
export async function collectRecorded(
  calls: ServiceCall[],
  options: Pick<CollectOptions, 'only' | 'knownDefinitions'> & {
    scope?: Scope;
    /** A Region of the account, for its global scope. */
    globalRegion?: string;
  } = {},
): Promise<CollectedScope> {
  const scope = options.scope ?? SCOPE;
  const clients = createReplayClients({
    recording: ScopeRecording.of([...EMPTY_REGION, ...calls]),
    scope,
    recordedAt: new Date('2026-11-23T06:00:00Z'),
    globalRegion: options.globalRegion,
  });
  return collectScope(clients, scope, {
    logger: silentLogger,
    only: options.only,
    knownDefinitions: options.knownDefinitions,
  });
}

/**
 * The one resource of a kind that a pass found.
 *
 * @internal
 */
export function only<K extends ResourceKind>(
  { resources }: CollectedScope,
  kind: K,
): Extract<Resource, { kind: K }> {
  const found = resources.filter(
    (resource): resource is Extract<Resource, { kind: K }> =>
      resource.kind === kind,
  );
  if (found.length !== 1) {
    throw new Error(`${found.length} resources of kind ${kind}`);
  }
  return found[0];
}

/**
 * Why a kind was not read in full, or `undefined` where it was.
 *
 * @internal
 */
export function gapOf(
  { coverage }: CollectedScope,
  kind: ResourceKind,
): string | undefined {
  return coverage.find(entry => entry.kind === kind)?.gap?.unknown;
}
