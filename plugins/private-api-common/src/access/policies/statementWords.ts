import type { Api } from '../../inventory';
import type { Condition, PolicyDocument, PolicyStatement } from '../../policy';
import {
  describeStatement,
  joinOr,
  type PolicyWords,
} from '../../policy/describeStatement';
import { executeApiArn } from './invokeArns';
import type { StatementSummary } from '../types';

/**
 * The statements of an API's policy in plain words.
 *
 * @public
 */
export function summariseStatements(
  document: PolicyDocument,
  api: Api,
): StatementSummary[] {
  const words: PolicyWords = {
    target: statement => targetWords(statement, api),
    condition: conditionWords,
  };
  return document.statements.map(statement => ({
    index: statement.index,
    ...(statement.sid && { sid: statement.sid }),
    effect: statement.effect,
    words: describeStatement(statement, words),
  }));
}

function targetWords(
  { actions, resources }: PolicyStatement,
  api: Api,
): string {
  const isInvoke =
    !actions.not &&
    actions.of.some(action => /^(\*|execute-api:(\*|Invoke))$/i.test(action));
  const what = isInvoke
    ? 'call'
    : `${actions.not ? 'action other than' : 'action'} ${joinOr(actions.of)}`;
  if (!resources || (!resources.not && isEverything(resources.of, api))) {
    return `any ${what}`;
  }
  const where = joinOr(resources.of.map(resource => shorten(resource, api)));
  return resources.not
    ? `any ${what} but to ${where}`
    : `any ${what} to ${where}`;
}

function isEverything(resources: readonly string[], api: Api): boolean {
  const base = executeApiArn(api);
  return resources.some(resource =>
    ['*', `${base}/*`, `${base}/*/*`, `${base}/*/*/*`, `${base}*`].includes(
      resource,
    ),
  );
}

/** `/prod/GET/orders` says as much as the whole ARN, where the API is this one. */
function shorten(resource: string, api: Api): string {
  const base = executeApiArn(api);
  return resource.startsWith(`${base}/`)
    ? resource.slice(base.length)
    : resource;
}

function conditionWords(
  condition: Condition,
  holds: boolean,
): string | undefined {
  const values = joinOr(condition.values);
  const is = holds ? 'is' : 'is not';
  switch (condition.key.toLowerCase()) {
    case 'aws:sourcevpce':
      return `it ${holds ? 'comes' : 'does not come'} through ${values}`;
    case 'aws:sourcevpc':
      return `it ${holds ? 'comes' : 'does not come'} from ${values}`;
    case 'aws:sourceip':
    case 'aws:vpcsourceip':
      return condition.comparison.endsWith('IpAddress')
        ? `its source address (${condition.key}) ${is} in ${values}`
        : undefined;
    case 'aws:principalorgid':
      return `the caller ${is} in organisation ${values}`;
    case 'aws:principalaccount':
      return `the caller ${is} in account ${values}`;
    case 'aws:principalarn':
      return `the caller ${is} ${values}`;
    case 'aws:securetransport':
      return (values.toLowerCase() === 'true') === holds
        ? 'it uses TLS'
        : 'it does not use TLS';
    case 'execute-api:viadomainarn':
      return `it ${holds ? 'comes' : 'does not come'} through domain ${values}`;
    default:
      return undefined;
  }
}
