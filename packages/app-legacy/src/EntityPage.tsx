import Grid from '@material-ui/core/Grid';
import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import { EntityGroupProfileCard } from '@backstage/plugin-org';
import {
  EntityPrivateApiAuthCard,
  EntityPrivateApiComponentCard,
  EntityPrivateApiConnectivityCard,
  EntityPrivateApiContent,
  EntityPrivateApiCostCard,
  EntityPrivateApiFindingsCard,
  EntityPrivateApiOwnedCard,
  isPrivateApiAvailable,
  isPrivateApiComponent,
} from 'backstage-plugin-private-api';

const apiPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        <Grid item md={6} xs={12}>
          <EntityAboutCard />
        </Grid>
        <EntitySwitch>
          <EntitySwitch.Case if={isPrivateApiAvailable}>
            <Grid item md={6} xs={12}>
              <EntityPrivateApiConnectivityCard />
            </Grid>
            <Grid item md={6} xs={12}>
              <EntityPrivateApiAuthCard />
            </Grid>
            <Grid item md={6} xs={12}>
              <EntityPrivateApiCostCard />
            </Grid>
            <Grid item md={6} xs={12}>
              <EntityPrivateApiFindingsCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/private-api"
      title="Private API"
      if={isPrivateApiAvailable}
    >
      <EntityPrivateApiContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const componentPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        <Grid item md={6} xs={12}>
          <EntityAboutCard />
        </Grid>
        <EntitySwitch>
          <EntitySwitch.Case if={isPrivateApiComponent}>
            <Grid item md={6} xs={12}>
              <EntityPrivateApiComponentCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
      </Grid>
    </EntityLayout.Route>
  </EntityLayout>
);

const groupPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        <Grid item md={6} xs={12}>
          <EntityGroupProfileCard />
        </Grid>
        <Grid item md={6} xs={12}>
          <EntityPrivateApiOwnedCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
  </EntityLayout>
);

const defaultPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <EntityAboutCard />
    </EntityLayout.Route>
  </EntityLayout>
);

export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isKind('api')} children={apiPage} />
    <EntitySwitch.Case if={isKind('component')} children={componentPage} />
    <EntitySwitch.Case if={isKind('group')} children={groupPage} />
    <EntitySwitch.Case children={defaultPage} />
  </EntitySwitch>
);
