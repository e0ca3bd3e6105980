import type { ActionContext } from './ActionContext';
import { createCheckTemplateAction } from './createCheckTemplateAction';
import { createComparePolicyAction } from './createComparePolicyAction';
import { createEstimateCostAction } from './createEstimateCostAction';
import { createExplainReachabilityAction } from './createExplainReachabilityAction';
import { createExplainSymptomAction } from './createExplainSymptomAction';
import { createGetPrivateApiAction } from './createGetPrivateApiAction';
import { createListCallersAction } from './createListCallersAction';
import { createListFindingsAction } from './createListFindingsAction';
import { createListPrivateApisAction } from './createListPrivateApisAction';

/** Registers what assistants (over MCP) and templates may do here. Every action asks the permissions of its caller. */
export function registerActions(context: ActionContext) {
  createListPrivateApisAction(context);
  createGetPrivateApiAction(context);
  createExplainReachabilityAction(context);
  createListCallersAction(context);
  createComparePolicyAction(context);
  createExplainSymptomAction(context);
  createListFindingsAction(context);
  createEstimateCostAction(context);
  createCheckTemplateAction(context);
}
