import { withoutCredentials } from './withoutCredentials';

describe('withoutCredentials', () => {
  it.each([
    ['a query', 'https://a.example/x?code=s3cret', 'https://a.example/x'],
    ['a user', 'https://user:s3cret@a.example/x', 'https://a.example/x'],
    [
      'a query over lines',
      'https://a.example/x?a\ns3cret',
      'https://a.example/x',
    ],
    [
      'nothing of a path with an at sign',
      'https://a.example/@me',
      'https://a.example/@me',
    ],
    [
      'nothing of a stage variable',
      'https://${stageVariables.host}/x',
      'https://${stageVariables.host}/x',
    ],
    [
      'nothing of the URI of a function',
      'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:a/invocations',
      'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:a/invocations',
    ],
  ])('takes away %s', (_what, uri, kept) => {
    expect(withoutCredentials(uri)).toBe(kept);
  });
});
