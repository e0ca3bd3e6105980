import type { Api } from '../../inventory';
import type { PolicyRequest } from '../../policy';
import { executeApiArn } from './invokeArns';

/**
 * A resource policy that admits some VPC endpoints and nobody else, whatever the method authorization: an Allow for all and a
 * Deny for whoever comes another way. An Allow alone would not bind AWS_IAM and Lambda-authorised methods.
 *
 * @public
 */
export function suggestPolicy(
  api: Api,
  vpcEndpointIds: readonly string[],
): string {
  const call = {
    Principal: '*',
    Action: 'execute-api:Invoke',
    Resource: `${executeApiArn(api)}/*`,
  };
  return JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        { Sid: 'AllowInvoke', Effect: 'Allow', ...call },
        {
          Sid: 'DenyOtherEndpoints',
          Effect: 'Deny',
          ...call,
          Condition: {
            StringNotEquals: { 'aws:SourceVpce': [...vpcEndpointIds] },
          },
        },
      ],
    },
    undefined,
    2,
  );
}

/** For an API without a policy: one that lets the endpoint of this call in. */
export function openPolicyFix(api: Api, { context }: PolicyRequest): string {
  const endpoint = context.get('aws:sourcevpce');
  return endpoint.state === 'known'
    ? `Attach a resource policy and deploy:\n${suggestPolicy(api, [
        ...endpoint.values,
      ])}`
    : 'Attach a resource policy that allows execute-api:Invoke to the VPC endpoints that may call, and deploy.';
}
