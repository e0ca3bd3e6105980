import { isUnknown } from '../../inventory';
import { listed } from '../listed';
import { isSameJson } from '../lookups/isSameJson';
import { ofPrivateApi } from '../lookups/ofPrivateApi';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide } from '../sources';

/** What stands in the console is what callers meet. */
export const stagesServeTheCurrentPolicy = definePractice({
  meta: {
    id: 'PA-POL-07',
    title: 'Stages serve the resource policy as it stands',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether the resource policy that each stage serves is the one that the API has now, where what was deployed can be read.',
    why: 'A change of the resource policy takes effect with the next deployment. Until then the stage judges callers by the old one, while everybody reads the new one.',
    sources: [
      developerGuide(
        'apigateway-resource-policies-create-attach',
        'Create and attach an API Gateway resource policy to an API',
      ),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Deploy the API to the stages named. In CloudFormation, give the deployment a name that changes with the policy, since a deployment is not made again by itself.',
      cloudFormation: `DeploymentOf20261123:
  Type: AWS::ApiGateway::Deployment
  Properties: { RestApiId: !Ref Api }`,
    },
    whenToIgnore: 'The new policy waits for an agreed day to be deployed.',
    messages: {
      differs:
        'The policy of {{stages}} is not the one that the API has now: it was changed and not deployed.',
    },
  },
  evaluate: api =>
    ofPrivateApi(api, () => {
      const { policy, stages } = api;
      if (isUnknown(policy)) {
        return undetermined(policy.unknown);
      }
      if (isUnknown(stages)) {
        return undetermined(stages.unknown);
      }
      if (stages.length === 0) {
        return notApplicable();
      }
      const differing = stages.filter(
        ({ deployedPolicy: deployed }) =>
          deployed !== undefined &&
          !isUnknown(deployed) &&
          !isSameJson(deployed, policy),
      );
      if (differing.length > 0) {
        return fail('differs', {
          stages: listed(differing.map(({ name }) => `stage ${name}`)),
        });
      }
      const unread = stages.filter(
        ({ deployedPolicy: deployed }) =>
          deployed === undefined || isUnknown(deployed),
      );
      return unread.length > 0
        ? undetermined(
            `what ${listed(
              unread.map(({ name }) => `stage ${name}`),
            )} serves is not in the inventory`,
          )
        : pass();
    }),
});
