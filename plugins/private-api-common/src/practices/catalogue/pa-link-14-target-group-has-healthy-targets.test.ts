import {
  aLinkIntegration,
  aListener,
  aLoadBalancer,
  anOperation,
  aPrivateApi,
  aTarget,
  aTargetGroup,
  aVpcLink,
  TARGET_GROUP_ARN,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { targetGroupHasHealthyTargets } from './pa-link-14-target-group-has-healthy-targets';

const operations = [anOperation({ integration: aLinkIntegration() })];
const linked = [aPrivateApi({ operations }), aVpcLink()];
const surroundings = [...linked, aLoadBalancer()];
const green = aTargetGroup({ arn: `${TARGET_GROUP_ARN}2`, name: 'green' });
const sick = aTarget({
  health: 'unhealthy',
  reason: 'Target.Timeout: Request timed out',
});

testPractice(targetGroupHasHealthyTargets, {
  pass: [
    { name: 'a healthy target', resource: aTargetGroup(), surroundings },
    {
      name: 'a healthy target beside a sick one',
      resource: aTargetGroup({ targets: [sick, aTarget({ id: '10.2.0.8' })] }),
      surroundings,
    },
  ],
  fail: [
    {
      name: 'sick targets',
      resource: aTargetGroup({ targets: [sick] }),
      surroundings,
      message: 'sick',
      data: {
        name: 'orders',
        targets: '10.2.0.7:8080 unhealthy (Target.Timeout: Request timed out)',
      },
      evidence: 'target group orders',
    },
    {
      name: 'no targets',
      resource: aTargetGroup({ targets: [] }),
      surroundings,
      message: 'empty',
      data: { name: 'orders' },
    },
  ],
  unknown: [
    {
      name: 'targets that are being registered',
      resource: aTargetGroup({ targets: [aTarget({ health: 'initial' })] }),
      surroundings,
      reason: 'still being',
    },
    {
      name: 'targets that were not read',
      resource: aTargetGroup({ targets: { unknown: 'throttled' } }),
      surroundings,
      reason: 'throttled',
    },
  ],
  notApplicable: [
    {
      name: 'the empty half of a pair',
      resource: aTargetGroup({ targets: [] }),
      surroundings: [
        ...linked,
        aLoadBalancer({
          listeners: [
            aListener({ targetGroupArns: [TARGET_GROUP_ARN, green.arn] }),
          ],
        }),
        green,
      ],
    },
    {
      name: 'a group behind another port than that of the integration',
      resource: aTargetGroup({ targets: [] }),
      surroundings: [
        ...linked,
        aLoadBalancer({ listeners: [aListener({ port: 8443 })] }),
      ],
    },
    { name: 'a group of something else', resource: aTargetGroup() },
  ],
});
