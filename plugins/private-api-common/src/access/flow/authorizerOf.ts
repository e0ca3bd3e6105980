import {
  isUnknown,
  type Api,
  type Authorizer,
  type Operation,
} from '../../inventory';

/** The authorizer of an operation, where it has one and the inventory knows it. @public */
export function authorizerOf(
  api: Api,
  operation: Operation,
): Authorizer | undefined {
  return isUnknown(api.authorizers)
    ? undefined
    : api.authorizers.find(one => one.id === operation.authorizerId);
}
