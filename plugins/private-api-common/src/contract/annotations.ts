/**
 * On an API entity and on Components that use it: one API key, or several separated by commas.
 *
 * @public
 */
export const ANNOTATION_API_GATEWAY_API = 'aws.amazon.com/api-gateway-api';

/** @public */
export const ANNOTATION_AWS_ARN = 'amazonaws.com/arn';

/** @public */
export const ANNOTATION_AWS_ACCOUNT_ID = 'amazonaws.com/account-id';

/**
 * Says on an API entity where its definition comes from: `deployed to stage live`, or `made from the listed methods`.
 *
 * @public
 */
export const ANNOTATION_DEFINITION = 'aws.amazon.com/api-gateway-definition';
