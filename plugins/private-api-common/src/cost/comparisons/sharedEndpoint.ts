import { indexOf } from '../../connectivity/estate/EstateIndex';
import { isKnown, VpcEndpoint } from '../../inventory';
import { roundToCents } from '../cents';
import { CostContext } from '../CostContext';
import type { CostComparison, CostLine } from '../types';
import { amountOf, Choice, linesOf, sharedWords } from './Choice';

/**
 * One VPC endpoint for several APIs against one each: what merging endpoints of the same VPC would save, or else what sharing
 * saves already.
 */
export const sharedEndpoint: Choice = (context, lines) => {
  const endpoints = context.index
    .belongingsOf(context.api)
    .entrances.flatMap(({ endpoint }) => endpoint ?? []);
  const surplus = endpoints.filter(endpoint => isSurplus(context, endpoint));
  return surplus.length > 0
    ? mergeEndpoints(surplus, lines)
    : oneEach(endpoints, lines);
};

/** True if an older endpoint of the same VPC could do its work; the first by id stays. */
function isSurplus(
  { inventory }: CostContext,
  { vpcId, endpointId, privateDnsEnabled }: VpcEndpoint,
): boolean {
  if (isKnown(privateDnsEnabled) && privateDnsEnabled) {
    return false;
  }
  const ofVpc = indexOf(inventory).endpointsByVpc.get(vpcId) ?? [];
  return ofVpc.some(
    other => other.privateDnsEnabled === true || other.endpointId < endpointId,
  );
}

function mergeEndpoints(
  surplus: readonly VpcEndpoint[],
  lines: readonly CostLine[],
): CostComparison {
  const hours = surplus.flatMap(({ arn }) =>
    linesOf(lines, ['vpc-endpoint-hours'], arn),
  );
  return {
    id: 'merge-endpoints',
    title: 'One VPC endpoint for all APIs of the VPC',
    monthlySaving: amountOf(hours),
    takes: [
      'The remaining endpoint in the association and in the resource policy of each API, and a deployment.',
      'Security groups and endpoint policy of the remaining endpoint that admit all callers.',
      ...sharedWords(hours),
    ],
    explanation: `${surplus
      .map(({ endpointId }) => endpointId)
      .join(
        ', ',
      )} stands in a VPC that has another endpoint of execute-api; one serves any number of APIs.`,
    resources: surplus.map(({ arn }) => arn),
  };
}

function oneEach(
  endpoints: readonly VpcEndpoint[],
  lines: readonly CostLine[],
): CostComparison | undefined {
  const shared = endpoints
    .flatMap(({ arn }) => linesOf(lines, ['vpc-endpoint-hours'], arn))
    .filter(line => line.shared);
  if (shared.length === 0) {
    return undefined;
  }
  const more = shared.reduce(
    (sum, line) => sum + (line.shared?.totalMonthly ?? 0) - (line.monthly ?? 0),
    0,
  );
  return {
    id: 'endpoint-of-its-own',
    title: 'A VPC endpoint of its own',
    monthlySaving: roundToCents(-more),
    takes: ['An endpoint in each zone for this API alone.'],
    explanation:
      'An endpoint that several APIs share costs each of them a part; one of its own isolates security group, endpoint policy and throughput.',
    resources: shared.flatMap(({ resource }) => resource ?? []),
  };
}
