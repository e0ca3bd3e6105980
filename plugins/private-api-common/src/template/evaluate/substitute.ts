import { isKnown, unknownBecause } from '../../inventory';
import { isMap } from '../parse/jsonValue';
import type { Evaluator } from './Evaluator';
import { concatenate } from './text';

const VARIABLE = /\$\{(!?)([^}]*)\}/g;

/**
 * `Fn::Sub`: `${Name}` is a variable of the call, a `Ref` or, with a dot, a `GetAtt`; `${!text}` stands for `${text}`.
 */
export function substitute(argument: unknown, evaluator: Evaluator): unknown {
  const [source, given] = Array.isArray(argument) ? argument : [argument];
  const text = evaluator.evaluate(source);
  if (typeof text !== 'string') {
    return isKnown(text) ? unknownBecause('Fn::Sub wants a text') : text;
  }
  const variables = new Map(
    Object.entries(isMap(given) ? given : {}).map(([name, value]) => [
      name,
      evaluator.evaluate(value),
    ]),
  );
  return concatenate(pieces(text, variables, evaluator));
}

function* pieces(
  text: string,
  variables: ReadonlyMap<string, unknown>,
  evaluator: Evaluator,
): Iterable<unknown> {
  let end = 0;
  for (const match of text.matchAll(VARIABLE)) {
    yield text.slice(end, match.index);
    end = match.index + match[0].length;
    yield match[1]
      ? `\${${match[2]}}`
      : lookUp(match[2].trim(), variables, evaluator);
  }
  yield text.slice(end);
}

function lookUp(
  name: string,
  variables: ReadonlyMap<string, unknown>,
  evaluator: Evaluator,
): unknown {
  if (variables.has(name)) {
    return variables.get(name);
  }
  const dot = name.indexOf('.');
  return dot < 0
    ? evaluator.ref(name)
    : evaluator.attribute(name.slice(0, dot), name.slice(dot + 1));
}
