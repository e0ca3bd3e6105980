import { isUnknown, Scope, VpcEndpoint } from '../../inventory';
import { isExecuteApi } from '../estate/EstateIndex';
import { fail, Judgement, pass, unknownFrom } from '../Judgement';

/** Whether a VPC endpoint is of the service and Region of the API and takes traffic. */
export function judgeEndpoint(endpoint: VpcEndpoint, api: Scope): Judgement {
  const evidence = {
    source: `VPC endpoint ${endpoint.endpointId}`,
    text: endpoint.serviceName,
  };
  if (!isExecuteApi(endpoint)) {
    return fail(
      `${endpoint.endpointId} is an endpoint of ${endpoint.serviceName}, not of execute-api.`,
      `Create an interface endpoint of com.amazonaws.${api.region}.execute-api.`,
      evidence,
    );
  }
  if (endpoint.region !== api.region) {
    return fail(
      `${endpoint.endpointId} is in ${endpoint.region}, the API in ${api.region}: an execute-api endpoint serves its own Region only.`,
      `Create an endpoint in ${api.region} and reach it by peering or a transit gateway.`,
      evidence,
    );
  }
  return judgeState(endpoint);
}

function judgeState(endpoint: VpcEndpoint): Judgement {
  const { state, endpointId, lastError } = endpoint;
  if (isUnknown(state)) {
    return unknownFrom(state, `The state of ${endpointId} is not known`);
  }
  // The console and CloudFormation write it with a capital.
  if (state.toLowerCase() === 'available') {
    return pass(`${endpointId} is available.`);
  }
  return fail(
    `${endpointId} is ${state}: it takes no traffic.`,
    'Bring the endpoint to the state available, or create a new one and name it wherever this one is named.',
    lastError
      ? { source: `VPC endpoint ${endpointId}, last error`, text: lastError }
      : { source: `VPC endpoint ${endpointId}, state`, text: state },
  );
}
