import type { Step } from './FakeCloudFormation';

/** A link that cannot be made, what that takes down with it, and how it ends. */
export function aFailure(
  verb: 'CREATE' | 'UPDATE',
  end:
    | 'ROLLBACK_COMPLETE'
    | 'ROLLBACK_FAILED'
    | `UPDATE_ROLLBACK_${'COMPLETE' | 'FAILED'}`,
): Step[] {
  return [
    {
      status: `${verb}_IN_PROGRESS` as const,
      events: [
        {
          LogicalResourceId: 'Link',
          PhysicalResourceId: '',
          ResourceType: 'AWS::ApiGatewayV2::VpcLink',
          ResourceStatus: 'CREATE_FAILED' as const,
          ResourceStatusReason: 'No such subnet.',
        },
        {
          LogicalResourceId: 'Api',
          PhysicalResourceId: 'a1',
          ResourceType: 'AWS::ApiGateway::RestApi',
          ResourceStatus: 'CREATE_FAILED' as const,
          ResourceStatusReason: 'Resource creation cancelled',
        },
      ],
    },
    { status: end },
  ];
}
