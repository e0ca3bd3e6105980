import { aPrivateApi, aVpcEndpoint } from '../../testing';
import { suggestPolicy } from './suggestPolicy';
import { READER, judge } from '../testing/judge';

describe('suggestPolicy', () => {
  it.each(['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'] as const)(
    'admits the endpoint and no other with %s',
    authorizationType => {
      const verdictThrough = (vpcEndpointId: string) =>
        judge({
          api: { policy: suggestPolicy(aPrivateApi(), ['vpce-0a1']) },
          operation: { authorizationType },
          caller: { vpcEndpointId, principalArn: READER, identity: 'allow' },
          others: [aVpcEndpoint(), aVpcEndpoint({ endpointId: 'vpce-0b2' })],
        }).verdict;
      expect([verdictThrough('vpce-0a1'), verdictThrough('vpce-0b2')]).toEqual([
        'allowed',
        'denied',
      ]);
    },
  );
});
