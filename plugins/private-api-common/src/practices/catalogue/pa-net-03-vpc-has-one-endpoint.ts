import { indexOf, isExecuteApi } from '../../connectivity/estate/EstateIndex';
import { isUnknown, type VpcEndpoint } from '../../inventory';
import { listed } from '../listed';
import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** One endpoint serves all private APIs that a VPC calls. */
export const vpcHasOneEndpoint = definePractice({
  meta: {
    id: 'PA-NET-03',
    title: 'VPC has one execute-api endpoint',
    severity: 'low',
    appliesTo: 'vpc-endpoint',
    checks: 'Whether an older execute-api endpoint stands in the same VPC.',
    why: 'One endpoint leads to every private API of the Region, in any account. A second one is paid by the hour in each of its zones, cannot have private DNS, and must be named in every policy too.',
    sources: [
      whitepaper('2026', 'REST API', 'Basic architecture'),
      developerGuide(
        'apigateway-private-apis',
        'Best practices for private APIs',
      ),
    ],
    pillar: 'cost',
    remediation: {
      text: 'Let the callers use the older endpoint, name it in the policies that name this one, and delete this one.',
    },
    whenToIgnore:
      'The endpoints part callers with different endpoint policies, or two private custom domain names of the same name.',
    messages: {
      another:
        'In {{vpcId}} {{others}} serves the same: one of them is paid for nothing.',
    },
  },
  evaluate(endpoint, { inventory }) {
    if (!isExecuteApi(endpoint) || !isInUse(endpoint)) {
      return notApplicable();
    }
    const { vpcId } = endpoint;
    const older = (indexOf(inventory).endpointsByVpc.get(vpcId) ?? []).filter(
      other => isInUse(other) && isOlder(other, endpoint),
    );
    return older.length > 0
      ? fail('another', {
          vpcId,
          others: listed(older.map(({ endpointId }) => endpointId)),
        })
      : pass();
  },
});

function isInUse({ state }: VpcEndpoint): boolean {
  return isUnknown(state) || /^(available|pending)/i.test(state);
}

/** Of one age, the id decides, so that never both are the one too many. */
function isOlder(a: VpcEndpoint, b: VpcEndpoint): boolean {
  const keyOf = ({ createdAt = '', endpointId }: VpcEndpoint) =>
    `${createdAt} ${endpointId}`;
  return keyOf(a) < keyOf(b);
}
