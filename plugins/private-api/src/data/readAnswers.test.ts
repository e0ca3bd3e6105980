import { ANNOTATION_ANSWERS, readAnswers } from './readAnswers';

const anEntity = (text?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    ...(text !== undefined && { annotations: { [ANNOTATION_ANSWERS]: text } }),
  },
});

const aFile = (answers: unknown, template = 'template:default/rest') =>
  JSON.stringify({ template, answers });

describe('readAnswers', () => {
  it.each([
    {
      name: 'lets a repository be updated by pull request',
      answers: { name: 'orders', delivery: 'repository', host: 'gitlab' },
      expected: { name: 'orders', delivery: 'pull-request', host: 'gitlab' },
    },
    {
      name: 'lets a deployment update its stacks',
      answers: { delivery: 'deploy', ifExists: 'fail' },
      expected: { delivery: 'deploy', ifExists: 'update' },
    },
    {
      name: 'leaves the rest as it was',
      answers: { delivery: 'pull-request', description: '"a"\n${b}' },
      expected: { delivery: 'pull-request', description: '"a"\n${b}' },
    },
  ])('$name', ({ answers, expected }) => {
    expect(readAnswers(anEntity(aFile(answers)))).toEqual({
      namespace: 'default',
      templateName: 'rest',
      answers: expected,
    });
  });

  it.each([
    ['no annotation', undefined],
    ['an empty file', ''],
    ['no JSON', '{'],
    ['something else', '[1]'],
    ['null', 'null'],
    ['answers that are a list', aFile([])],
    ['no answers', aFile(undefined)],
    ['a kind that has no form', aFile({}, 'component:default/orders')],
    ['no template', JSON.stringify({ answers: {} })],
  ])('knows nothing of %s', (_, text) => {
    expect(readAnswers(anEntity(text))).toBeUndefined();
  });
});
