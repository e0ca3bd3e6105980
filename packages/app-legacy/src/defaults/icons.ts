import { IconComponent } from '@backstage/core-plugin-api';
import Api from '@material-ui/icons/Extension';
import BrokenImage from '@material-ui/icons/BrokenImage';
import Catalog from '@material-ui/icons/MenuBook';
import Chat from '@material-ui/icons/Chat';
import Component from '@material-ui/icons/Memory';
import Create from '@material-ui/icons/CreateNewFolder';
import Dashboard from '@material-ui/icons/Dashboard';
import Docs from '@material-ui/icons/Description';
import Domain from '@material-ui/icons/Apartment';
import Email from '@material-ui/icons/Email';
import GitHub from '@material-ui/icons/GitHub';
import Group from '@material-ui/icons/People';
import Help from '@material-ui/icons/Help';
import Location from '@material-ui/icons/LocationOn';
import Resource from '@material-ui/icons/Work';
import Search from '@material-ui/icons/Search';
import Star from '@material-ui/icons/Star';
import StarBorder from '@material-ui/icons/StarBorder';
import System from '@material-ui/icons/Category';
import User from '@material-ui/icons/Person';
import Warning from '@material-ui/icons/Warning';

const icon = (component: unknown) => component as IconComponent;

/** The icons that plugins ask an app for by name. */
export const icons = {
  brokenImage: icon(BrokenImage),
  catalog: icon(Catalog),
  chat: icon(Chat),
  dashboard: icon(Dashboard),
  docs: icon(Docs),
  email: icon(Email),
  github: icon(GitHub),
  group: icon(Group),
  help: icon(Help),
  scaffolder: icon(Create),
  search: icon(Search),
  star: icon(Star),
  techdocs: icon(Docs),
  unstarred: icon(StarBorder),
  user: icon(User),
  warning: icon(Warning),
  'kind:api': icon(Api),
  'kind:component': icon(Component),
  'kind:domain': icon(Domain),
  'kind:group': icon(Group),
  'kind:location': icon(Location),
  'kind:resource': icon(Resource),
  'kind:system': icon(System),
  'kind:template': icon(Create),
  'kind:user': icon(User),
};
