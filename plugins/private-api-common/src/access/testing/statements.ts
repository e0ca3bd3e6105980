/** An Allow for everyone of every call, to be narrowed. */
export const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
  ...more,
});
/** The same as a Deny. */
export const deny = (more: object = {}) => ({ ...allow(more), Effect: 'Deny' });
/** The text of a policy of 2012. */
export const policyOf = (...statements: object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
