import { Fact, Operation, isKnown, isUnknown } from '../../inventory';
import { entriesOf } from '../parse/jsonValue';

const STAGE_VARIABLE = /^\$\{stageVariables\.([A-Za-z0-9_]+)\}$/;

/**
 * Stage variables by name, with the value of those only by which an operation names its VPC link: others may be secrets.
 */
export function keptVariables(
  variables: unknown,
  operations: Fact<Operation[]>,
): Record<string, string | null> {
  const linkNames = new Set(
    (isKnown(operations) ? operations : []).flatMap(({ integration }) => {
      const connectionId = isKnown(integration) && integration?.connectionId;
      const match = connectionId && STAGE_VARIABLE.exec(connectionId);
      return match ? [match[1]] : [];
    }),
  );
  return Object.fromEntries(
    entriesOf(isUnknown(variables) ? {} : variables).map(([name, value]) => [
      name,
      linkNames.has(name) && typeof value === 'string' ? value : null,
    ]),
  );
}
