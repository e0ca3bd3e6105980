import { isUnknown } from '../inventory';
import { MAY_FAIL } from './authorization';
import { isMoreOpen, type ClassJudgement } from './CompiledApiAccess';
import type { IndexedEndpoint } from './EndpointIndex';
import { policyReason } from './policyReason';
import { verdictOfResults } from './summariseJudgements';

/** One sentence on why an endpoint's callers get through or not. Where the calls differ, it speaks of those that do not. */
export function reasonOfJudgements(
  endpoint: IndexedEndpoint,
  judgements: readonly ClassJudgement[],
): string {
  if (judgements.length === 0) {
    return 'The API has no operations.';
  }
  const worst = judgements.reduce((a, b) => (isMoreOpen(a, b) ? b : a));
  const reason = reasonOf(endpoint, worst);
  const isSplit = judgements.some(
    one => verdictOfResults(one.results) !== verdictOfResults(worst.results),
  );
  return isSplit
    ? `${operationWords(worst)}: ${reason} Other operations differ.`
    : reason;
}

function operationWords({ callClass }: ClassJudgement): string {
  const [first] = callClass.operations;
  return first ? [first.method, first.path].filter(Boolean).join(' ') : 'Calls';
}

function reasonOf(
  { endpoint }: IndexedEndpoint,
  judgement: ClassJudgement,
): string {
  switch (judgement.gate) {
    case undefined:
      return judgement.domain
        ? `Every gate lets the call through by way of ${judgement.domain.domain.domainName}.`
        : 'Every gate lets the call through.';
    case 'api':
      return judgement.results === MAY_FAIL
        ? 'The default endpoint is disabled, and no private domain leads here through this endpoint.'
        : 'Whether the default endpoint is disabled is not known.';
    case 'endpoint-policy':
      return judgement.withCredentials === MAY_FAIL
        ? `The policy of ${endpoint.endpointId} does not allow the call.`
        : `Whether the policy of ${endpoint.endpointId} allows the call is not known.`;
    case 'domain-policy':
      return `The policy of ${judgement.domain?.domain.domainName} does not surely allow the call.`;
    case 'resource-policy':
      return policyReason(judgement);
    default:
      return identityReason(judgement);
  }
}

function identityReason({ callClass }: ClassJudgement): string {
  const { authorizationType, authorizer } = callClass;
  if (isUnknown(authorizationType)) {
    return `How the API authorises is not known: ${authorizationType.unknown}.`;
  }
  const name = authorizer ? ` ${authorizer.name}` : '';
  switch (authorizationType) {
    case 'AWS_IAM':
      return 'The policies let the call through where the caller’s identity policy allows it.';
    case 'CUSTOM':
      return `The policies let the call through; the Lambda authorizer${name} decides.`;
    default:
      return `The policies let the call through with a valid token for the authorizer${name}.`;
  }
}
