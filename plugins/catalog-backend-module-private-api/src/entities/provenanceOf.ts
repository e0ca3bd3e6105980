import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';
import {
  ANNOTATION_AWS_ACCOUNT_ID,
  ANNOTATION_AWS_ARN,
} from 'backstage-plugin-private-api-common';

/** The annotations that say where an entity comes from. */
export function provenanceOf(row: {
  arn: string;
  accountId: string;
  region: string;
}): Record<string, string> {
  const location = `aws-api-gateway:${row.accountId}/${row.region}`;
  return {
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
    [ANNOTATION_AWS_ARN]: row.arn,
    [ANNOTATION_AWS_ACCOUNT_ID]: row.accountId,
  };
}
