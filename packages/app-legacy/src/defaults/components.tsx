import { BrowserRouter } from 'react-router-dom';
import { AppComponents } from '@backstage/core-plugin-api';
import {
  ErrorPage,
  ErrorPanel,
  Progress,
  SignInPage,
} from '@backstage/core-components';

/** The parts of an app that it may replace. */
export const components: AppComponents = {
  Router: BrowserRouter,
  Progress,
  NotFoundErrorPage: () => (
    <ErrorPage status="404" statusMessage="Page not found" />
  ),
  // Stands outside of the router, so that it cannot be an ErrorPage, which has links.
  BootErrorPage: ({ step, error }) => (
    <p role="alert">
      The app could not start ({step}): {error.message}
    </p>
  ),
  ErrorBoundaryFallback: ({ error, plugin }) => (
    <ErrorPanel
      title={`Error in ${plugin?.getId()}`}
      defaultExpanded
      error={error}
    />
  ),
  SignInPage: props => <SignInPage {...props} providers={['guest']} />,
};
