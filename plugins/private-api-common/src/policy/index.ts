export * from './PolicyDocument';
export * from './PolicyRequest';
export { ABSENT, RequestContext, type ContextValue } from './RequestContext';
export { parsePolicy } from './parsePolicy';
export { unescapePolicy } from './unescapePolicy';
export {
  compilePolicy,
  type CompiledPolicy,
  type CompiledStatement,
  type PolicyAnswer,
} from './CompiledPolicy';
export {
  answersOf,
  evaluatePolicy,
  MAY_ALLOW,
  MAY_BE_SILENT,
  MAY_DENY,
  type AnswerSet,
} from './evaluatePolicy';
export {
  explainPolicy,
  type Applies,
  type ConditionTrace,
  type PolicyExplanation,
  type StatementTrace,
} from './explainPolicy';
export type { CompiledCondition } from './compileCondition';
export type { Address } from './networks';
export type { Truth } from './truth';
export { narrowPolicy, type NarrowedPolicy } from './narrowPolicy';
