import { MAX_POLICY_LENGTH } from '../../access/policies/policyProblems';
import { ofPrivatePolicy } from '../lookups/ofPrivateApi';
import { definePractice, fail, pass } from '../practice';
import { developerGuide } from '../sources';

const NEARLY_FULL = 0.9;

/** There is room for one more caller. */
export const policyHasRoomToGrow = definePractice({
  meta: {
    id: 'PA-POL-09',
    title: 'Policy has room to grow',
    severity: 'low',
    appliesTo: 'api',
    checks: `The length of the resource policy without blanks, against the ${MAX_POLICY_LENGTH} characters that API Gateway takes.`,
    why: 'A policy that lists single endpoints or addresses grows with every caller. At the limit the next caller cannot be added, mostly on a day when it is urgent.',
    sources: [
      developerGuide(
        'api-gateway-execution-service-limits-table',
        'Quotas for configuring and running a REST API',
      ),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Name VPCs in place of their endpoints, ranges in place of addresses, and join statements that differ in one value. The quota can be raised on request.',
      cloudFormation: `Condition:
  StringNotEquals: { aws:SourceVpc: [!Ref SharedVpc] }`,
    },
    whenToIgnore: 'No caller will be added any more.',
    messages: {
      nearlyFull: 'The policy has {{length}} of at most {{limit}} characters.',
    },
  },
  evaluate: api =>
    ofPrivatePolicy(api, ({ text }) => {
      const { length } = JSON.stringify(JSON.parse(text));
      return length >= NEARLY_FULL * MAX_POLICY_LENGTH
        ? fail('nearlyFull', { length, limit: MAX_POLICY_LENGTH })
        : pass();
    }),
});
