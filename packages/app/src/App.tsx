import { createApp } from '@backstage/frontend-defaults';

// Every plugin in this package's dependencies is discovered: see `app.packages` in app-config.yaml.
export default createApp();
