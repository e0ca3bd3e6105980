import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { HOME_WIDGET, loadHomeWidget } from '../components/home/homeWidget';

/** Widget of the home page: the APIs that the reader's teams own. */
export const homeWidget = HomePageWidgetBlueprint.make({
  name: 'mine',
  params: { ...HOME_WIDGET, components: loadHomeWidget },
});
