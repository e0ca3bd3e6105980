import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_API_GATEWAY_API } from 'backstage-plugin-private-api-common';
import { apiKeysOf } from '../../data/apiKeysOf';
import { useText } from '../../text/useText';
import { CodeBlock } from '../CodeBlock';
import { EmptyNote } from './EmptyNote';

const EXAMPLE = `metadata:
  annotations:
    ${ANNOTATION_API_GATEWAY_API}: 111111111111:eu-west-1:a1b2c3d4e5`;

/** Says that the entity names no API, or names it wrongly, and what to write instead. */
export function NoApiKey(props: { entity: Entity }) {
  const { t } = useText();
  const { malformed } = apiKeysOf(props.entity);
  return (
    <EmptyNote
      title={
        malformed.length > 0
          ? t('noKey.malformedTitle', { value: malformed.join(', ') })
          : t('noKey.missingTitle')
      }
      description={t('noKey.description')}
      action={<CodeBlock label={t('noKey.example')}>{EXAMPLE}</CodeBlock>}
    />
  );
}
