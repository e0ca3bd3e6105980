/** The integration URI by which API Gateway invokes a function, as a function call of the template. */
export function invocationUri(
  functionArn: unknown,
  { streams = false }: { streams?: boolean } = {},
) {
  const [version, action] = streams
    ? ['2021-11-15', 'response-streaming-invocations']
    : ['2015-03-31', 'invocations'];
  return {
    'Fn::Sub': [
      `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/${version}/functions/\${Function}/${action}`,
      { Function: functionArn },
    ],
  };
}
