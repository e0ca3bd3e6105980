import { isUnknown, type Api, type Fact, type Stage } from '../inventory';
import {
  compilePolicy,
  parsePolicy,
  unescapePolicy,
  type CompiledPolicy,
  type ParsedPolicy,
  type PolicyDocument,
  type PolicyProblem,
} from '../policy';
import { expandShorthands } from './expandShorthand';
import { executeApiArn } from './invokeArns';

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
  if (policy === null || policy.trim() === '') {
    return { state: 'none' };
  }
  const { text, parsed } = parseEscaped(policy);
  const { document: written, problems } = parsed;
  if (!written) {
    return { state: 'invalid', text, problems };
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
  if (before?.text === text) {
    return before.read;
  }
  const read = readPolicy(text, executeApiArn(api));
  READ.set(api, { text, read });
  return read;
}

/** The text that {@link readApiPolicy} reads. */
export function servedPolicy(api: Api, stage?: Stage): Fact<string | null> {
  const deployed = stage && deployedPolicyOf(stage);
  return deployed ? deployed.text : api.policy;
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
