import {
  isUnknown,
  type Api,
  type Operation,
  type RequestValidator,
} from '../../inventory';
import { listOperations } from '../lookups/operations';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** API Gateway refuses requests that lack what a method declares. */
export const methodsValidateTheirInput = definePractice({
  meta: {
    id: 'PA-VAL-01',
    title: 'Methods validate the input that they declare',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'REST APIs: whether each method with required parameters or a model has a request validator that validates something. Other APIs cannot validate.',
    why: 'What a method declares is only documentation without a validator: malformed requests reach the backend, which has to parse and refuse them.',
    sources: [
      whitepaper('2022', 'Security'),
      whitepaper('2026', 'Security'),
      developerGuide(
        'api-gateway-method-request-validation',
        'Request validation for REST APIs in API Gateway',
      ),
    ],
    matches: {
      Checkov: ['CKV2_AWS_53'],
      'cdk-nag': ['AwsSolutions-APIG2'],
    },
    pillar: 'security',
    remediation: {
      text: 'Add a request validator for body and parameters, name it in the methods, and deploy.',
      cloudFormation: `Type: AWS::ApiGateway::RequestValidator
Properties:
  RestApiId: !Ref Api
  ValidateRequestBody: true
  ValidateRequestParameters: true`,
    },
    whenToIgnore:
      'The backend validates more strictly than a JSON schema can, and malformed requests are rare.',
    messages: {
      unvalidated:
        'Methods that declare input which nothing validates ({{count}}): {{operations}}.',
    },
  },
  evaluate(api) {
    if (api.apiType !== 'REST') {
      return notApplicable();
    }
    if (isUnknown(api.operations)) {
      return undetermined(api.operations.unknown);
    }
    const declaring = api.operations.filter(one => one.declaresInput);
    if (declaring.length === 0) {
      return notApplicable();
    }
    const validators = validatorsOf(api);
    const unvalidated = declaring.filter(
      one => isValidated(one, validators) === false,
    );
    const certain = unvalidated.filter(one => !mayDeclareOnlyItsPath(one));
    if (certain.length > 0) {
      return fail('unvalidated', {
        count: certain.length,
        operations: listOperations(certain),
      });
    }
    if (unvalidated.length > 0) {
      return undetermined(
        'the methods without validator may declare nothing but the parameters of their path, which are always there',
      );
    }
    return declaring.every(one => isValidated(one, validators))
      ? pass()
      : undetermined(gapOfValidators(api));
  },
});

function validatorsOf({ requestValidators }: Api) {
  return isUnknown(requestValidators)
    ? undefined
    : new Map(requestValidators.map(one => [one.id, one]));
}

/** `undefined` where the validator is not known. */
function isValidated(
  { requestValidatorId: id }: Operation,
  validators: ReadonlyMap<string, RequestValidator> | undefined,
): boolean | undefined {
  if (!id) {
    return false;
  }
  const validator = validators?.get(id);
  return (
    validator && (validator.validatesBody || validator.validatesParameters)
  );
}

/** The inventory does not tell a parameter of the path from one of the query. */
function mayDeclareOnlyItsPath({ path }: Operation): boolean {
  return path.includes('{');
}

function gapOfValidators({ requestValidators }: Api): string {
  return isUnknown(requestValidators)
    ? requestValidators.unknown
    : 'a method names a validator that is not among those of the API';
}
