/**
 * The Lambda function that an authorizer's or integration's URI invokes, or `undefined` where it invokes none.
 *
 * @example
 * `functionArnOf('arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:auth/invocations')`
 * is `arn:aws:lambda:eu-west-1:111111111111:function:auth`.
 *
 * @internal
 */
export function functionArnOf(uri: string | undefined): string | undefined {
  return uri?.match(/functions\/(arn:[^/]+)\/invocations/)?.[1];
}
