import { Fact, isKnown, isUnknown, unknownBecause } from '../../inventory';
import { isMap, own } from '../parse/jsonValue';
import type { Evaluator } from './Evaluator';
import { LOGIC } from './logic';
import { cidrBlocks } from './cidrBlocks';
import { substitute } from './substitute';
import { concatenate, firstUnknown, textOf } from './text';

type Intrinsic = (argument: unknown, evaluator: Evaluator) => unknown;

/**
 * The intrinsic functions of CloudFormation by name, each from its unresolved argument to its value. See
 * {@link https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html}.
 */
export const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<
  string,
  Intrinsic
>([
  ...LOGIC,
  ['Ref', (name, evaluator) => evaluator.ref(String(name))],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', substitute],
  ['Fn::Join', join],
  ['Fn::Split', split],
  ['Fn::Select', select],
  ['Fn::FindInMap', findInMap],
  ['Fn::ImportValue', importValue],
  ['Fn::Base64', base64],
  ['Fn::Cidr', cidr],
  ['Fn::Length', length],
  ['Fn::ToJsonString', toJsonString],
  ['Fn::GetAZs', getAzs],
  [
    'Fn::Transform',
    () => unknownBecause('Fn::Transform is worked out at deployment'),
  ],
]);

function getAtt(argument: unknown, evaluator: Evaluator): unknown {
  const [logicalId, ...attribute] = Array.isArray(argument)
    ? argument
    : String(argument).split('.');
  const name = concatenate(
    attribute.map(part => evaluator.evaluate(part)),
    '.',
  );
  return isKnown(name) ? evaluator.attribute(String(logicalId), name) : name;
}

function join(argument: unknown, evaluator: Evaluator): unknown {
  const [separator, items] = evaluatePair(argument, evaluator);
  if (isUnknown(items)) {
    return items;
  }
  if (typeof separator !== 'string' || !Array.isArray(items)) {
    return malformed('Fn::Join', 'a separator and a list');
  }
  return concatenate(items, separator);
}

function split(argument: unknown, evaluator: Evaluator): unknown {
  const [separator, value] = evaluatePair(argument, evaluator);
  const text = textOf(value);
  if (!isKnown(text)) {
    return text;
  }
  return typeof separator === 'string' && separator
    ? text.split(separator)
    : malformed('Fn::Split', 'a separator and a text');
}

function select(argument: unknown, evaluator: Evaluator): unknown {
  const [position, source] = Array.isArray(argument) ? argument : [];
  const index = Number(evaluator.evaluate(position));
  const zones = own(source, 'Fn::GetAZs');
  if (zones !== undefined && Number.isInteger(index)) {
    return availabilityZone(zones, index, evaluator);
  }
  const items = evaluator.evaluate(source);
  if (isUnknown(items)) {
    return items;
  }
  if (!Array.isArray(items) || !Number.isInteger(index)) {
    return malformed('Fn::Select', 'an index and a list');
  }
  return (
    items[index] ??
    unknownBecause(`Fn::Select wants item ${index} of ${items.length}`)
  );
}

function findInMap(argument: unknown, evaluator: Evaluator): unknown {
  const values = Array.isArray(argument)
    ? argument.map(part => evaluator.evaluate(part))
    : [];
  const keys = values.slice(0, 3).map(textOf);
  const missing = keys.find(isUnknown);
  if (missing) {
    return missing;
  }
  if (keys.length < 3) {
    return malformed('Fn::FindInMap', 'a map name and two keys');
  }
  const [map, top, second] = keys as string[];
  const found = own(own(evaluator.mapping(map), top), second);
  return (
    found ??
    own(values[3], 'DefaultValue') ??
    unknownBecause(`mapping ${map} has no ${top}.${second}`)
  );
}

function importValue(argument: unknown, evaluator: Evaluator): unknown {
  const name = textOf(evaluator.evaluate(argument));
  return isKnown(name) ? evaluator.exported(name) : name;
}

function base64(argument: unknown, evaluator: Evaluator): unknown {
  const text = textOf(evaluator.evaluate(argument));
  if (!isKnown(text)) {
    return text;
  }
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}

function cidr(argument: unknown, evaluator: Evaluator): unknown {
  const values = Array.isArray(argument)
    ? argument.map(part => evaluator.evaluate(part))
    : [];
  const missing = firstUnknown(values);
  return missing ?? cidrBlocks(values);
}

function length(argument: unknown, evaluator: Evaluator): unknown {
  const items = evaluator.evaluate(argument);
  if (isUnknown(items)) {
    return items;
  }
  return Array.isArray(items)
    ? String(items.length)
    : malformed('Fn::Length', 'a list');
}

function toJsonString(argument: unknown, evaluator: Evaluator): unknown {
  const value = evaluator.evaluate(argument);
  return (
    firstUnknown(value) ??
    (isMap(value) || Array.isArray(value)
      ? JSON.stringify(value)
      : malformed('Fn::ToJsonString', 'a map or a list'))
  );
}

/** Which zones a Region gives an account is not the template's to say; only single ones can be told apart. */
function getAzs(argument: unknown, evaluator: Evaluator): unknown {
  const region = regionOf(argument, evaluator);
  return isKnown(region)
    ? unknownBecause(`the Availability Zones of ${region} differ by account`)
    : region;
}

/** A name for the n-th zone, so that two zones are two and the same zone is the same. */
function availabilityZone(
  argument: unknown,
  index: number,
  evaluator: Evaluator,
): Fact<string> {
  const region = regionOf(argument, evaluator);
  return isKnown(region) ? `${region} zone ${index + 1}` : region;
}

function regionOf(argument: unknown, evaluator: Evaluator): Fact<string> {
  const region = textOf(evaluator.evaluate(argument));
  return region === '' ? evaluator.scope.region : region;
}

function evaluatePair(argument: unknown, evaluator: Evaluator): unknown[] {
  return Array.isArray(argument) && argument.length === 2
    ? argument.map(part => evaluator.evaluate(part))
    : [];
}

function malformed(name: string, wants: string) {
  return unknownBecause(`${name} wants ${wants}`);
}
