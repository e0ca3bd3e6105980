import { Alert, Box, Text } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import {
  CheckResponse,
  IncompleteField,
} from 'backstage-plugin-private-api-common';
import { reasonOf } from '../data/reasonOf';
import { useText } from '../text/useText';
import { LoadingLines } from '../components/states/LoadingLines';
import legible from '../components/legible.module.css';
import styles from './fields.module.css';
import { ProfilePreview } from './ProfilePreview';
import { usePreview } from './usePreview';

/** `ui:options` of the preview. */
export interface PreviewOptions {
  /** Name or entity ref of the template that the form belongs to. */
  template: string;
}

/** Shows what the form would make as it is filled in: the path, the findings and the cost. It adds nothing to the form. */
export function PreviewField(
  props: FieldExtensionComponentProps<string, PreviewOptions>,
) {
  const { t } = useText();
  const template = props.uiSchema['ui:options']?.template;
  const title = props.schema.title ?? t('preview.title');
  return (
    <Box
      as="section"
      bg="neutral"
      aria-label={title}
      className={`${styles.preview} ${legible.legible}`}
    >
      <Text as="h3" variant="title-x-small" weight="bold">
        {title}
      </Text>
      {template ? (
        <Preview
          templateRef={refOf(template)}
          values={props.formContext?.formData ?? {}}
        />
      ) : (
        <Text as="p">{t('preview.noTemplate')}</Text>
      )}
    </Box>
  );
}

/** A bare name is that of a template in the default namespace. */
function refOf(template: string): string {
  return template.includes(':') ? template : `template:default/${template}`;
}

function Preview(props: { templateRef: string; values: object }) {
  const { t } = useText();
  const { answer, error, isStale } = usePreview(
    props.templateRef,
    props.values,
  );
  if (!answer && !error) {
    return <LoadingLines lines={4} />;
  }
  return (
    <div data-stale={isStale} aria-busy={isStale} className={styles.result}>
      <Text as="p" color="secondary" role="status">
        {isStale ? t('preview.working') : t('preview.current')}
      </Text>
      {error && (
        <Alert
          status="warning"
          icon
          title={t('preview.failed')}
          description={reasonOf(error)}
        />
      )}
      {answer && answer.incomplete.length > 0 && (
        <Incomplete fields={answer.incomplete} />
      )}
      {answer && 'profiles' in answer && <Checked response={answer} />}
    </div>
  );
}

function Incomplete(props: { fields: IncompleteField[] }) {
  const { t } = useText();
  return (
    <>
      <Text as="p">{t('preview.incomplete')}</Text>
      <ul className={styles.list}>
        {props.fields.map(({ field, problem }) => (
          <li key={`${field} ${problem}`}>
            {problem ? t('preview.problem', { field, problem }) : field}
          </li>
        ))}
      </ul>
    </>
  );
}

function Checked(props: { response: CheckResponse }) {
  const { t } = useText();
  const { profiles, problems } = props.response;
  return (
    <>
      {problems.length > 0 && (
        <>
          <Text as="p">{t('preview.problems')}</Text>
          <ul className={styles.list}>
            {problems.map(({ template, path, message }) => (
              <li key={`${template} ${path} ${message}`}>
                {[template, path, message].filter(Boolean).join(': ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {profiles.length === 0 && <Text as="p">{t('preview.noApi')}</Text>}
      {profiles.map(profile => (
        <ProfilePreview key={profile.api.key} profile={profile} />
      ))}
    </>
  );
}
