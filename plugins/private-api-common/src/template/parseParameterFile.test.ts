import { parseParameterFile } from './parseParameterFile';

describe('parseParameterFile', () => {
  it.each([
    ['CodePipeline’s form', '{"Parameters":{"A":"x=y","B":1}}'],
    [
      'CloudFormation’s form',
      '[{"ParameterKey":"A","ParameterValue":"x=y"},{"ParameterKey":"B","ParameterValue":1}]',
    ],
    ['pairs', '["A=x=y","B=1"]'],
  ])('reads %s', (_, text) => {
    expect(parseParameterFile('p.json', text)).toEqual({ A: 'x=y', B: '1' });
  });

  it.each([
    ['{', 'p.json is not JSON'],
    ['{}', 'p.json has no Parameters'],
    ['null', 'p.json has no Parameters'],
    ['[{}]', 'p.json has an entry without ParameterKey and ParameterValue'],
    ['["A"]', 'p.json has an entry without ParameterKey and ParameterValue'],
  ])('refuses %s', (text, message) => {
    expect(() => parseParameterFile('p.json', text)).toThrow(message);
  });
});
