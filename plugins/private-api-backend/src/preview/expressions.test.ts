import { expressionsOf, fillIn } from './expressions';

const INPUT = {
  templates: [{ path: 'a.yaml', parameters: { Zone: '${{ parameters.z }}' } }],
  requestsPerMonth: '${{ parameters.n }}',
  limit: 3,
};

it('names each text by its place, and leaves alone what is none', () => {
  expect(expressionsOf(INPUT)).toEqual({
    'templates.0.path': 'a.yaml',
    'templates.0.parameters.Zone': '${{ parameters.z }}',
    requestsPerMonth: '${{ parameters.n }}',
  });
});

it('puts what was made of the texts in their places', () => {
  expect(
    fillIn(INPUT, {
      'templates.0.path': 'a.yaml',
      'templates.0.parameters.Zone': 'b',
      requestsPerMonth: 1000,
    }),
  ).toEqual({
    templates: [{ path: 'a.yaml', parameters: { Zone: 'b' } }],
    requestsPerMonth: 1000,
    limit: 3,
  });
});

it('fills in nothing where nothing was made', () => {
  expect(fillIn({ requestsPerMonth: '${{ parameters.n }}' }, {})).toEqual({
    requestsPerMonth: null,
  });
});
