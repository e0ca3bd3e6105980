/** An event as CloudTrail writes it and EventBridge wraps it, with what the portal does not look at. */
export function anEvent(
  eventSource: string,
  eventName: string,
  detail: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    version: '0',
    id: '3f1c9a52-7f0e-4c55-9d0b-0f2d8f6f9a11',
    'detail-type': 'AWS API Call via CloudTrail',
    source: `aws.${eventSource.split('.')[0]}`,
    account: '111111111111',
    time: '2026-11-23T09:12:41Z',
    region: 'eu-west-1',
    resources: [],
    detail: {
      eventVersion: '1.11',
      userIdentity: {
        type: 'AssumedRole',
        arn: 'arn:aws:sts::111111111111:assumed-role/deployer/pipeline',
        accountId: '111111111111',
      },
      eventTime: '2026-11-23T09:12:39Z',
      eventSource,
      eventName,
      awsRegion: 'eu-west-1',
      sourceIPAddress: 'cloudformation.amazonaws.com',
      userAgent: 'cloudformation.amazonaws.com',
      requestParameters: null,
      responseElements: null,
      requestID: 'c6f6b2f0-0d9b-4a8b-8f0a-3a8f7d0c1f55',
      eventID: '8d1a6f4e-5b9e-4a41-b6a8-0f5f4d2c7e10',
      readOnly: false,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: '111111111111',
      eventCategory: 'Management',
      ...detail,
    },
  };
}
