import type { PolicyDocument } from '../../policy';

const SHORTHAND = /^execute-api:(\/.*)$/i;

/**
 * The ARN for which `execute-api:/…` stands in the resource policy of an API; any other text as it is.
 *
 * @example
 * For API `a1b2c3d4e5`, `execute-api:/prod/GET/*` is `arn:aws:execute-api:eu-west-1:111111111111:a1b2c3d4e5/prod/GET/*`.
 *
 * @param target - ARN of the API or of the private custom domain name that the policy is attached to, as
 * {@link executeApiArn} and {@link domainInvokeArn} give it.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html}
 *
 * @public
 */
export function expandShorthand(resource: string, target: string): string {
  const match = SHORTHAND.exec(resource);
  if (!match) {
    return resource;
  }
  // The ARN of a domain has no stage, method and path: its `/*` is the domain itself.
  return target.includes(':/domainnames/') && match[1] === '/*'
    ? `${target}*`
    : `${target}${match[1]}`;
}

/** The policy with all its shorthands expanded. */
export function expandShorthands(
  document: PolicyDocument,
  target: string,
): PolicyDocument {
  return {
    ...document,
    statements: document.statements.map(statement =>
      statement.resources
        ? {
            ...statement,
            resources: {
              not: statement.resources.not,
              of: statement.resources.of.map(resource =>
                expandShorthand(resource, target),
              ),
            },
          }
        : statement,
    ),
  };
}
