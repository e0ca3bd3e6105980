/** The integration URI by which API Gateway invokes a function, as a function call of the template. */
export function invocationUri(functionArn: unknown) {
  return {
    'Fn::Sub': [
      'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations',
      { Function: functionArn },
    ],
  };
}
