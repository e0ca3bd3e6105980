import {
  isUnknown,
  type Api,
  type DomainName,
  type Fact,
  type Stage,
} from '../../inventory';
import {
  compilePolicy,
  parsePolicy,
  unescapePolicy,
  type CompiledPolicy,
  type ParsedPolicy,
  type PolicyDocument,
  type PolicyProblem,
} from '../../policy';
import { expandShorthands } from './expandShorthand';
import { domainInvokeArn, executeApiArn } from './invokeArns';

/**
 * A policy as the inventory has it, ready to be judged where it can be.
 *
 * @public
 */
export type ReadPolicy =
  /** HTTP and WebSocket APIs have no resource policy. */
  | { state: 'not-applicable' }
  | { state: 'none' }
  | { state: 'unknown'; reason: string; missingAction?: string }
  | { state: 'invalid'; text: string; problems: PolicyProblem[] }
  | PresentPolicy;

/** @public */
export interface PresentPolicy {
  state: 'present';
  text: string;
  /** With shorthands expanded. */
  document: PolicyDocument;
  compiled: CompiledPolicy;
  /** Warnings. */
  problems: PolicyProblem[];
}

/**
 * Reads a policy text.
 *
 * @param target - What the policy is attached to, for shorthands in it: see {@link expandShorthands}.
 */
export function readPolicy(
  policy: Fact<string | null>,
  target?: string,
): ReadPolicy {
  if (isUnknown(policy)) {
    const { unknown: reason, missingAction } = policy;
    return {
      state: 'unknown',
      reason,
      ...(missingAction && { missingAction }),
    };
  }
  if (policy === null) {
    return { state: 'none' };
  }
  if (typeof policy !== 'string') {
    // A proposed policy comes from a request, which may hold anything.
    const problem = { path: '', message: 'is not text' };
    return {
      state: 'invalid',
      text: '',
      problems: [{ level: 'error', ...problem }],
    };
  }
  if (policy.trim() === '') {
    return { state: 'none' };
  }
  const { text, parsed } = parseEscaped(policy);
  const { document: written, problems } = parsed;
  if (!written) {
    return { state: 'invalid', text, problems };
  }
  const gaps = missingElements(written);
  if (gaps.length > 0) {
    return { state: 'invalid', text, problems: [...problems, ...gaps] };
  }
  const document = target ? expandShorthands(written, target) : written;
  return {
    state: 'present',
    text,
    document,
    compiled: compilePolicy(document),
    problems,
  };
}

/**
 * A policy that is attached to a resource must say whom and what it is about: AWS refuses it otherwise.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html}
 */
function missingElements({ statements }: PolicyDocument): PolicyProblem[] {
  return statements.flatMap(({ index, principals, resources }) => {
    const path = `Statement[${index - 1}]`;
    return [
      ...(principals ? [] : [missing(`${path}.Principal`)]),
      ...(resources ? [] : [missing(`${path}.Resource`)]),
    ];
  });
}

function missing(path: string): PolicyProblem {
  return { level: 'error', path, message: 'is missing' };
}

/** The inventory's text is clean; one that a person pastes may still be as AWS shows it. */
function parseEscaped(policy: string): { text: string; parsed: ParsedPolicy } {
  const parsed = parsePolicy(policy);
  if (parsed.document) {
    return { text: policy, parsed };
  }
  const text = unescapePolicy(policy);
  return { text, parsed: text === policy ? parsed : parsePolicy(text) };
}

const READ = new WeakMap<
  Api,
  { text: Fact<string | null>; read: ReadPolicy }
>();

/**
 * The resource policy of an API: the one that a stage serves where that is known, otherwise the editable draft's.
 *
 * @public
 */
export function readApiPolicy(api: Api, stage?: Stage): ReadPolicy {
  if (api.apiType !== 'REST') {
    return { state: 'not-applicable' };
  }
  const text = servedPolicy(api, stage);
  // The access analysis and a dozen practices ask for the same policy; inventories are immutable, so it is read once.
  const before = READ.get(api);
  if (before && before.text === text) {
    return before.read;
  }
  const read = readPolicy(text, executeApiArn(api));
  READ.set(api, { text, read });
  return read;
}

/** The policy of a private custom domain name. @public */
export function readDomainPolicy(domain: DomainName): ReadPolicy {
  return readPolicy(domain.policy, domainInvokeArn(domain));
}

/** The text that {@link readApiPolicy} reads. */
export function servedPolicy(api: Api, stage?: Stage): Fact<string | null> {
  return stage?.deployedPolicy === undefined
    ? api.policy
    : stage.deployedPolicy;
}

/** The policy as deployed, where the inventory has it; otherwise the draft's is the best there is. */
export function deployedPolicyOf(
  stage: Stage,
): { text: string | null } | undefined {
  const { deployedPolicy } = stage;
  return deployedPolicy === undefined || isUnknown(deployedPolicy)
    ? undefined
    : { text: deployedPolicy };
}
