import { InfoCard } from '@backstage/core-components';
import { RendererProps } from '@backstage/plugin-home-react';
import { useText } from '../../text/useText';
import { HOME_WIDGET } from './homeWidget';

/** The card of the home page's widget. Its title is in the reader's language, unless the home page gives it another. */
export function MyApisCard(props: RendererProps) {
  const { t } = useText();
  const { title, Content } = props;
  return (
    <InfoCard
      divider
      title={title === HOME_WIDGET.title ? t('home.title') : title}
    >
      <Content />
    </InfoCard>
  );
}
