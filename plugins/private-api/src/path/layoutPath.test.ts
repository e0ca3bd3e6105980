import { layoutPath, PATH_SIZES } from './layoutPath';
import { ApiPath, PathNode } from './types';

function aNode(id: string, lane: PathNode['lane']): PathNode {
  return { id, lane, label: id, status: 'pass', reason: '', hops: [] };
}

const path: ApiPath = {
  nodes: [
    aNode('a', 'callers'),
    aNode('b', 'callers'),
    aNode('api', 'api'),
    aNode('target', 'targets'),
  ],
  edges: [
    { from: 'a', to: 'api' },
    { from: 'b', to: 'api' },
    { from: 'api', to: 'target' },
    { from: 'api', to: 'nowhere' },
  ],
};

describe('layoutPath', () => {
  it('gives lanes without elements no room', () => {
    const { lanes } = layoutPath(path, 600);
    expect(lanes.map(({ id, x }) => [id, x])).toEqual([
      ['callers', 0],
      ['api', 208],
      ['targets', 416],
    ]);
  });

  it('fills the width there is', () => {
    expect(layoutPath(path, 600)).toMatchObject({ width: 600, nodeWidth: 184 });
  });

  it.each([
    ['shrinks no further than ids can be read', 100, PATH_SIZES.narrowestNode],
    ['grows no wider than is pleasant', 4000, PATH_SIZES.widestNode],
  ])('%s', (_, available, expected) => {
    expect(layoutPath(path, available).nodeWidth).toBe(expected);
  });

  it('goes on below where the lanes do not fit side by side', () => {
    const { lanes, lines, ...sizes } = layoutPath(path, 480);
    expect(sizes).toEqual({ width: 480, height: 432, nodeWidth: 204 });
    expect(lanes.map(({ id, x, y }) => [id, x, y])).toEqual([
      ['callers', 24, 0],
      ['api', 252, 0],
      ['targets', 24, 292],
    ]);
    expect(lines).toEqual([
      'M228 88H240V148H252',
      'M228 208H240V148H252',
      'M456 148H468V276H12V380H24',
    ]);
  });

  it('never asks a screen to scroll that is as wide as one lane', () => {
    expect(layoutPath(path, 224).width).toBe(224);
  });

  it('puts those of one account together, under its title', () => {
    const inAccount = (id: string, group: string) => ({
      ...aNode(id, 'callers'),
      group,
    });
    const { lanes, height } = layoutPath(
      {
        nodes: [
          inAccount('a', 'account 1'),
          inAccount('b', 'account 2'),
          inAccount('c', 'account 1'),
          aNode('api', 'api'),
        ],
        edges: [],
      },
      600,
    );
    const [callers, api] = lanes;
    expect(
      callers.groups.map(({ title, y, height: tall, nodes }) => [
        title,
        y,
        tall,
        nodes.map(node => [node.id, node.y]),
      ]),
    ).toEqual([
      [
        'account 1',
        36,
        256,
        [
          ['a', 68],
          ['c', 188],
        ],
      ],
      ['account 2', 308, 136, [['b', 340]]],
    ]);
    expect(callers.nodes.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(height).toBe(444);
    expect(api.groups).toHaveLength(1);
    expect(api.groups[0]).toMatchObject({ title: undefined, y: 188 });
  });

  it('centres short lanes', () => {
    const { lanes } = layoutPath(path, 600);
    expect(lanes.map(lane => lane.nodes.map(node => node.y))).toEqual([
      [36, 156],
      [96],
      [96],
    ]);
  });

  it('draws a line for each edge whose ends are there', () => {
    expect(layoutPath(path, 600).lines).toEqual([
      'M184 88H196V148H208',
      'M184 208H196V148H208',
      'M392 148H404V148H416',
    ]);
  });
});
