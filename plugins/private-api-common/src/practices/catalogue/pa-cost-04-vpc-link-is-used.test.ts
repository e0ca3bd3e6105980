import {
  aLinkIntegration,
  anOperation,
  aPrivateApi,
  aStage,
  aV1Link,
  aVpcLink,
  OTHER_ACCOUNT,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { vpcLinkIsUsed } from './pa-cost-04-vpc-link-is-used';

const byVariable = anOperation({
  integration: aLinkIntegration({ connectionId: '${stageVariables.link}' }),
});

testPractice(vpcLinkIsUsed, {
  pass: [
    {
      name: 'named by its id',
      resource: aVpcLink(),
      surroundings: [
        aPrivateApi({
          operations: [anOperation({ integration: aLinkIntegration() })],
        }),
      ],
    },
    {
      name: 'named by the variable of a stage',
      resource: aVpcLink(),
      surroundings: [
        aPrivateApi({
          operations: [byVariable],
          stages: [aStage({ variables: { link: 'v1l2n3' } })],
        }),
      ],
    },
  ],
  fail: [
    {
      name: 'a V2 link without integration',
      resource: aVpcLink(),
      surroundings: [aPrivateApi()],
      message: 'unusedV2',
    },
    {
      name: 'a V1 link without integration',
      resource: aV1Link(),
      message: 'unusedV1',
    },
    {
      name: 'a link of the same id in another account',
      resource: aVpcLink(),
      surroundings: [
        aPrivateApi({
          ...OTHER_ACCOUNT,
          operations: [anOperation({ integration: aLinkIntegration() })],
        }),
      ],
      message: 'unusedV2',
    },
  ],
  unknown: [
    {
      name: 'APIs that were not read',
      resource: aVpcLink(),
      unread: ['api'],
      reason: 'AccessDenied',
    },
    {
      name: 'a variable whose value is withheld',
      resource: aVpcLink(),
      surroundings: [
        aPrivateApi({
          operations: [byVariable],
          stages: [aStage({ variables: { link: null } })],
        }),
      ],
      reason: 'withheld',
    },
  ],
});
