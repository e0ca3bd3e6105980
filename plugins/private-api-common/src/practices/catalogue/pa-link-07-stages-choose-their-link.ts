import { ofPrivateIntegrations } from '../lookups/ofPrivateIntegrations';
import { listOperations } from '../lookups/operations';
import { listStages, ofStages } from '../lookups/stages';
import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Each stage can have a VPC link of its own. */
export const stagesChooseTheirLink = definePractice({
  meta: {
    id: 'PA-LINK-07',
    title: 'Stages choose their VPC link by a variable',
    severity: 'low',
    appliesTo: 'api',
    checks:
      'REST APIs with more than one stage: whether integrations name the VPC link by a stage variable.',
    why: 'With a fixed id all stages share one link and so one backend: a test stage calls production, or each change of link changes the definition of the API.',
    sources: [
      whitepaper(
        '2026',
        'REST API',
        'Private integration architecture with Amazon ECS',
      ),
      developerGuide('stage-variables', 'Use stage variables for a REST API'),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Name the link by a stage variable in the connection id, set the variable in each stage, and deploy.',
      cloudFormation: `Stage:
  Type: AWS::ApiGateway::Stage
  Properties:
    Variables: { vpcLinkId: !Ref VpcLink }
Method:
  Type: AWS::ApiGateway::Method
  Properties:
    Integration:
      ConnectionType: VPC_LINK
      ConnectionId: \${stageVariables.vpcLinkId}`,
    },
    whenToIgnore:
      'The stages are versions of one service that share their backend on purpose.',
    messages: {
      fixed:
        'The stages {{stages}} share a link. Operations that name it by its id ({{count}}): {{operations}}.',
    },
  },
  evaluate: (api, { inventory }) =>
    api.apiType !== 'REST'
      ? notApplicable()
      : ofStages(api, stages =>
          stages.length < 2
            ? notApplicable()
            : ofPrivateIntegrations(api, inventory, found => {
                const fixed = found.filter(
                  ({ integration }) =>
                    integration.connectionId &&
                    !integration.connectionId.includes('${stageVariables.'),
                );
                return fixed.length === 0
                  ? pass()
                  : fail('fixed', {
                      stages: listStages(stages),
                      count: fixed.length,
                      operations: listOperations(
                        fixed.map(({ operation }) => operation),
                      ),
                    });
              }),
        ),
});
