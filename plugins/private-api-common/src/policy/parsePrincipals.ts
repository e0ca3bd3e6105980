import { parseArn } from '../inventory/arn';
import type { Principal } from './PolicyDocument';
import { isObject, type ProblemList } from './ProblemList';

const KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;
const ACCOUNT_ID = /^\d{12}$/;
/** AIDA…, AROA…: see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html. */
const UNIQUE_ID = /^A[A-Z]{3}[A-Z0-9]{12,}$/;

/** Reads the value of `Principal` or `NotPrincipal`: `*`, or lists by kind. */
export function parsePrincipals(
  json: unknown,
  path: string,
  problems: ProblemList,
): Principal[] {
  if (json === '*') {
    return [{ type: 'everyone' }];
  }
  if (!isObject(json)) {
    problems.error(path, 'must be "*" or an object such as {"AWS": "…"}');
    return [];
  }
  problems.unknownKeys(json, path, KINDS);
  if (Object.keys(json).length === 0) {
    problems.error(path, 'is empty');
  }
  return KINDS.filter(kind => json[kind] !== undefined).flatMap(kind =>
    problems
      .strings(json[kind], `${path}.${kind}`)
      .flatMap(
        text => parsePrincipal(kind, text, `${path}.${kind}`, problems) ?? [],
      ),
  );
}

function parsePrincipal(
  kind: (typeof KINDS)[number],
  text: string,
  path: string,
  problems: ProblemList,
): Principal | undefined {
  switch (kind) {
    case 'AWS':
      return parseIdentity(text, path, problems);
    case 'Service':
      return { type: 'service', name: text };
    case 'Federated':
      return { type: 'federated', provider: text };
    default:
      return { type: 'canonical-user', id: text };
  }
}

function parseIdentity(
  text: string,
  path: string,
  problems: ProblemList,
): Principal | undefined {
  if (text === '*') {
    return { type: 'everyone' };
  }
  if (ACCOUNT_ID.test(text)) {
    return { type: 'account', accountId: text };
  }
  if (UNIQUE_ID.test(text)) {
    problems.warning(
      path,
      `${text} stands for an identity that was deleted; it matches nobody`,
    );
    return { type: 'deleted', id: text };
  }
  return parseIdentityArn(text, path, problems);
}

function parseIdentityArn(
  text: string,
  path: string,
  problems: ProblemList,
): Principal | undefined {
  const arn = parseArn(text);
  const isIdentity =
    arn &&
    (arn.service === 'iam' || arn.service === 'sts') &&
    ACCOUNT_ID.test(arn.accountId);
  if (!isIdentity) {
    problems.error(
      path,
      `${JSON.stringify(
        text,
      )} is not "*", an account id or the ARN of an identity`,
    );
    return undefined;
  }
  if (/[*?]/.test(arn.resource)) {
    problems.error(
      path,
      `${text} has a wildcard; AWS takes only a whole "*" here (use aws:PrincipalArn in a condition)`,
    );
    return undefined;
  }
  return arn.resource === 'root'
    ? { type: 'account', accountId: arn.accountId }
    : { type: 'arn', arn: text };
}
