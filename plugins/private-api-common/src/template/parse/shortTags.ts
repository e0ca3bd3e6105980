import {
  CollectionTag,
  Pair,
  Scalar,
  ScalarTag,
  YAMLMap,
  isCollection,
} from 'yaml';

/**
 * The functions that have a short YAML tag. `!Ref` and `!Condition` stand for keys of the same name, the others for
 * `Fn::<name>`.
 */
const TAGGED_FUNCTIONS = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
];

/**
 * Tags for the `yaml` library that read `!Sub text` as `{ 'Fn::Sub': 'text' }`, the form of JSON templates.
 */
export const SHORT_TAGS: (ScalarTag | CollectionTag)[] =
  TAGGED_FUNCTIONS.flatMap(name => [
    scalarTag(name),
    collectionTag(name, 'seq'),
    collectionTag(name, 'map'),
  ]);

function scalarTag(name: string): ScalarTag {
  return { tag: `!${name}`, resolve: text => ({ [longName(name)]: text }) };
}

function collectionTag(name: string, collection: 'seq' | 'map'): CollectionTag {
  return {
    tag: `!${name}`,
    collection,
    resolve(value) {
      if (isCollection(value)) {
        value.tag = undefined;
      }
      const call = new YAMLMap();
      call.add(new Pair(new Scalar(longName(name)), value));
      return call;
    },
  };
}

function longName(name: string): string {
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}
