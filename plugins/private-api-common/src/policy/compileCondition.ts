import type { Condition } from './PolicyDocument';
import { comparisonOf } from './comparisons';
import type { ContextValue, RequestContext } from './RequestContext';
import {
  EITHER,
  every,
  FALSE,
  not,
  oneOf,
  some,
  TRUE,
  truthOf,
  type Truth,
} from './truth';

/**
 * Whether a condition holds in a context.
 *
 * @public
 */
export type CompiledCondition = (context: RequestContext) => Truth;

/**
 * Compiles one key of one operator.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html}
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html}
 */
export function compileCondition(
  condition: Condition,
  hasVariables: boolean,
): CompiledCondition {
  const key = condition.key.toLowerCase();
  if (condition.comparison === 'Null') {
    const wantsNull = condition.values.map(v => v.toLowerCase() === 'true');
    return context => {
      const isNull = isAbsent(context.get(key));
      return some(wantsNull, wants => (wants ? isNull : not(isNull)));
    };
  }
  const comparison = comparisonOf(condition, hasVariables);
  const whenAbsent = truthWhenAbsent(condition, comparison.negated);
  return context => {
    const value = context.get(key);
    switch (value.state) {
      case 'known':
        return value.values.length === 0
          ? whenAbsent
          : testValues(condition.set, value.values, text =>
              comparison.test(text, context),
            );
      case 'absent':
        return whenAbsent;
      default: {
        const whenPresent = comparison.testUnknown(value);
        return value.present ? whenPresent : oneOf(whenPresent, whenAbsent);
      }
    }
  };
}

/** A set without members counts as absent. */
function isAbsent(value: ContextValue): Truth {
  if (value.state === 'known') {
    return truthOf(value.values.length === 0);
  }
  if (value.state === 'absent') {
    return TRUE;
  }
  return value.present ? FALSE : EITHER;
}

/**
 * `IfExists` and `ForAllValues` hold without the key and `ForAnyValue` does not, whatever the operator; otherwise only the
 * negated operators hold. Of `ForAllValues` with a negated operator AWS says both: the page on operators gives "no match",
 * the page on keys with several values "true".
 */
function truthWhenAbsent(condition: Condition, negated: boolean): Truth {
  if (condition.set === 'all') {
    return negated ? EITHER : TRUE;
  }
  if (condition.ifExists) {
    return TRUE;
  }
  return truthOf(negated && condition.set !== 'any');
}

function testValues(
  set: 'any' | 'all' | undefined,
  values: readonly string[],
  test: (text: string) => Truth,
): Truth {
  if (values.length === 1) {
    return test(values[0]);
  }
  if (set === 'any') {
    return some(values, test);
  }
  if (set === 'all') {
    return every(values, test);
  }
  // AWS wants a set operator for keys with several values and does not say what happens without.
  const truths = values.map(test);
  return truths.every(truth => truth === truths[0]) ? truths[0] : EITHER;
}
