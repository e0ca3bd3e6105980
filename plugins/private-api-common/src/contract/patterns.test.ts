import { patterns } from './patterns';

describe('patterns', () => {
  it('are the fifteen architectures, each once', () => {
    expect(patterns.map(({ id }) => id).sort()).toEqual([
      'http-alb-ecs',
      'http-cloud-map',
      'http-cross-account-cloud-map',
      'http-cross-account-privatelink',
      'private-domain-cross-account',
      'private-domain-multi-region',
      'rest-cross-account-privatelink',
      'rest-cross-account-routing',
      'rest-private-basic',
      'rest-private-cross-account',
      'rest-private-ecs',
      'rest-private-lambda',
      'rest-private-multi-region',
      'rest-private-on-premises',
      'websocket-ecs',
    ]);
  });

  it.each(patterns)('$id has a title and one sentence', pattern => {
    expect(pattern.title).toMatch(/^[A-Z].*[^.]$/);
    expect(pattern.summary).toMatch(/^[A-Z][^.]*\.$/);
  });
});
