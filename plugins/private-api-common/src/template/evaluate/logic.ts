import { Fact, isKnown, isUnknown, unknownBecause } from '../../inventory';
import type { Evaluator } from './Evaluator';
import { firstUnknown } from './text';

/**
 * The functions of conditions, three-valued: what is unknown stays so only where it decides.
 */
export const LOGIC: [string, (argument: unknown, e: Evaluator) => unknown][] = [
  ['Condition', (name, evaluator) => evaluator.condition(String(name))],
  ['Fn::If', branch],
  ['Fn::Equals', equals],
  ['Fn::Not', not],
  ['Fn::And', (operands, evaluator) => connect(operands, evaluator, false)],
  ['Fn::Or', (operands, evaluator) => connect(operands, evaluator, true)],
];

function branch(argument: unknown, evaluator: Evaluator): unknown {
  if (!Array.isArray(argument) || argument.length !== 3) {
    return unknownBecause('Fn::If wants a condition and two values');
  }
  const [name, whenTrue, whenFalse] = argument;
  const holds = evaluator.condition(String(name));
  if (!isKnown(holds)) {
    return holds;
  }
  return evaluator.evaluate(holds ? whenTrue : whenFalse);
}

function equals(argument: unknown, evaluator: Evaluator): Fact<boolean> {
  if (!Array.isArray(argument) || argument.length !== 2) {
    return unknownBecause('Fn::Equals wants two values');
  }
  const [left, right] = argument.map(part => evaluator.evaluate(part));
  return firstUnknown([left, right]) ?? comparable(left) === comparable(right);
}

function comparable(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function not(argument: unknown, evaluator: Evaluator): Fact<boolean> {
  const operand = truth(
    Array.isArray(argument) ? argument[0] : undefined,
    evaluator,
  );
  return isKnown(operand) ? !operand : operand;
}

/** `deciding` is the operand that settles the matter whatever the others are: false for And, true for Or. */
function connect(
  argument: unknown,
  evaluator: Evaluator,
  deciding: boolean,
): Fact<boolean> {
  const operands = (Array.isArray(argument) ? argument : []).map(operand =>
    truth(operand, evaluator),
  );
  if (operands.includes(deciding)) {
    return deciding;
  }
  return operands.find(isUnknown) ?? !deciding;
}

function truth(operand: unknown, evaluator: Evaluator): Fact<boolean> {
  const value = evaluator.evaluate(operand);
  if (isUnknown(value) || typeof value === 'boolean') {
    return value;
  }
  return unknownBecause('a condition is neither true nor false');
}
