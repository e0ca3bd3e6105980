import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityIconLinkBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiFileEditLine } from '@remixicon/react';
import { readAnswers } from '../data/readAnswers';
import { templateFormRouteRef } from '../routes';
import { privateApiTranslationRef } from '../translation';

/** Link of the About card: the form of the pattern that made the entity, filled in as it was. */
export const changeByFormLink = EntityIconLinkBlueprint.make({
  name: 'change-by-form',
  params: {
    filter: entity => readAnswers(entity) !== undefined,
    useProps: useChangeByForm,
  },
});

function useChangeByForm() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(privateApiTranslationRef);
  const formLink = useRouteRef(templateFormRouteRef);
  const form = readAnswers(entity);
  const href =
    formLink &&
    form &&
    `${formLink({
      namespace: form.namespace,
      templateName: form.templateName,
    })}?formData=${encodeURIComponent(JSON.stringify(form.answers))}`;
  return {
    label: t('changeByForm'),
    icon: <RiFileEditLine />,
    href,
    disabled: !href,
  };
}
