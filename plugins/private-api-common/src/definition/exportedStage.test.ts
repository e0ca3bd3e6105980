import type { Api, Stage } from '../inventory';
import { exportedStage } from './exportedStage';

function aStage(name: string, overrides: Partial<Stage> = {}): Stage {
  return {
    name,
    deploymentId: `deployment of ${name}`,
    variables: {},
    accessLog: null,
    methodSettings: {},
    cache: null,
    tags: {},
    ...overrides,
  };
}

describe('exportedStage', () => {
  it.each<[string, Api['stages'], string | undefined]>([
    [
      'takes the stage whose name says production',
      [
        aStage('dev', { deployedAt: '2026-11-02T00:00:00.000Z' }),
        aStage('Prod', { deployedAt: '2026-11-01T00:00:00.000Z' }),
      ],
      'Prod',
    ],
    [
      'takes the default stage of an HTTP API',
      [aStage('beta'), aStage('$default')],
      '$default',
    ],
    [
      'takes the one deployed last where no name says it',
      [
        aStage('blue', { deployedAt: '2026-11-01T00:00:00.000Z' }),
        aStage('green', { deployedAt: '2026-11-02T00:00:00.000Z' }),
      ],
      'green',
    ],
    [
      'takes the first by name where the dates do not tell',
      [aStage('b'), aStage('a')],
      'a',
    ],
    [
      'leaves out a stage that serves nothing',
      [aStage('live', { deploymentId: undefined }), aStage('test')],
      'test',
    ],
    ['has none of an API without stages', [], undefined],
    ['has none where the stages are unknown', { unknown: 'denied' }, undefined],
  ])('%s', (_, stages, expected) => {
    expect(exportedStage({ stages })?.name).toBe(expected);
  });
});
