import { callContext } from './callContext';

const context = callContext(
  { isPrivate: true, vpcEndpointId: 'vpce-0a1' },
  { type: 'anonymous' },
);

it.each([
  [
    'aws:ResourceAccount',
    'depends on the owner and the tags of the API; API Gateway does not list the key for resource policies',
  ],
  [
    'aws:ResourceOrgID',
    'depends on the owner and the tags of the API; API Gateway does not list the key for resource policies',
  ],
  [
    'aws:CalledVia',
    'API Gateway does not list the key for resource policies, and what it holds in a VPC endpoint policy is not documented for a call',
  ],
])('says of %s which policies the list of keys is of', (key, reason) => {
  expect(context.get(key.toLowerCase())).toEqual({ state: 'unknown', reason });
});
