import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { ResourceFieldName } from '../fields/resourceFields';

function resourceField(name: ResourceFieldName, extension: string) {
  return FormFieldBlueprint.make({
    name: extension,
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          m.createResourceFormField(name),
        ),
    },
  });
}

/** Fields of scaffolder forms that take resources of the inventory. */
export const resourceFormFields = [
  resourceField('PrivateApiVpcPicker', 'vpc-picker'),
  resourceField('PrivateApiSubnetPicker', 'subnet-picker'),
  resourceField('PrivateApiSecurityGroupPicker', 'security-group-picker'),
  resourceField('PrivateApiVpcEndpointPicker', 'vpc-endpoint-picker'),
  resourceField('PrivateApiVpcLinkPicker', 'vpc-link-picker'),
  resourceField('PrivateApiHostedZonePicker', 'hosted-zone-picker'),
  resourceField('PrivateApiCertificatePicker', 'certificate-picker'),
  resourceField('PrivateApiLoadBalancerPicker', 'load-balancer-picker'),
];

/** Field of scaffolder forms that takes the owner of an API. */
export const ownerFormField = FormFieldBlueprint.make({
  name: 'owner-picker',
  params: {
    field: () =>
      import('../fields/formFields').then(m => m.createOwnerFormField()),
  },
});

/** What a scaffolder form would make, shown in the form. */
export const previewFormField = FormFieldBlueprint.make({
  name: 'preview',
  params: {
    field: () =>
      import('../fields/formFields').then(m => m.createPreviewFormField()),
  },
});
