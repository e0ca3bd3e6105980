import { ComponentType, lazy, Suspense } from 'react';
import {
  createScaffolderFieldExtension,
  FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import {
  OWNER_PATTERN,
  RESOURCE_FIELDS,
  ResourceFieldName,
} from './fields/resourceFields';
import { ResourceFieldOptions } from './fields/fieldOptions';
import { validateField } from './fields/validateField';
import { privateApiPlugin } from './plugin';

/** The old system wants the component itself, so that it is a shell that loads it. */
function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element {
  const Loaded = lazy(async () => {
    const Field = await load();
    return { default: ({ field }: { field: Props }) => <Field {...field} /> };
  });
  return props => (
    <Suspense fallback={null}>
      <Loaded field={props} />
    </Suspense>
  );
}

function resourceField(name: ResourceFieldName) {
  return privateApiPlugin.provide(
    createScaffolderFieldExtension<string | string[], {}>({
      name,
      component: lazily<
        FieldExtensionComponentProps<string | string[], ResourceFieldOptions>
      >(() =>
        import('./fields/resourcePickers').then(m =>
          m.createResourcePicker(name),
        ),
      ),
      validation: (value, validation, { apiHolder }) =>
        validateField(value, validation, {
          ...RESOURCE_FIELDS[name],
          apiHolder,
        }),
    }),
  );
}

/**
 * Form field that takes a VPC of the inventory, or its id.
 *
 * @public
 */
export const PrivateApiVpcPickerFieldExtension = resourceField(
  'PrivateApiVpcPicker',
);

/**
 * Form field that takes subnets, or their ids.
 *
 * @public
 */
export const PrivateApiSubnetPickerFieldExtension = resourceField(
  'PrivateApiSubnetPicker',
);

/**
 * Form field that takes security groups, or their ids.
 *
 * @public
 */
export const PrivateApiSecurityGroupPickerFieldExtension = resourceField(
  'PrivateApiSecurityGroupPicker',
);

/**
 * Form field that takes a VPC endpoint of execute-api, or its id.
 *
 * @public
 */
export const PrivateApiVpcEndpointPickerFieldExtension = resourceField(
  'PrivateApiVpcEndpointPicker',
);

/**
 * Form field that takes a VPC link, or its id.
 *
 * @public
 */
export const PrivateApiVpcLinkPickerFieldExtension = resourceField(
  'PrivateApiVpcLinkPicker',
);

/**
 * Form field that takes a hosted zone, or its id.
 *
 * @public
 */
export const PrivateApiHostedZonePickerFieldExtension = resourceField(
  'PrivateApiHostedZonePicker',
);

/**
 * Form field that takes a certificate, or its ARN.
 *
 * @public
 */
export const PrivateApiCertificatePickerFieldExtension = resourceField(
  'PrivateApiCertificatePicker',
);

/**
 * Form field that takes a load balancer, or its ARN.
 *
 * @public
 */
export const PrivateApiLoadBalancerPickerFieldExtension = resourceField(
  'PrivateApiLoadBalancerPicker',
);

/**
 * Form field that takes the owner of an API.
 *
 * @public
 */
export const PrivateApiOwnerPickerFieldExtension = privateApiPlugin.provide(
  createScaffolderFieldExtension<string, {}>({
    name: 'PrivateApiOwnerPicker',
    component: lazily<FieldExtensionComponentProps<string>>(() =>
      import('./fields/OwnerPicker').then(m => m.OwnerPicker),
    ),
    validation: (value, validation, { apiHolder }) =>
      validateField(value, validation, {
        pattern: OWNER_PATTERN,
        example: 'group:default/checkout',
        apiHolder,
      }),
  }),
);

/**
 * Form field that shows what the form would make.
 *
 * @public
 */
export const PrivateApiPreviewFieldExtension = privateApiPlugin.provide(
  createScaffolderFieldExtension<string, { template: string }>({
    name: 'PrivateApiPreview',
    component: lazily<
      FieldExtensionComponentProps<string, { template: string }>
    >(() => import('./fields/PreviewField').then(m => m.PreviewField)),
  }),
);
