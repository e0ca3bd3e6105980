// A function declaration, because jest lifts the mocks above everything else.
function mockNeverLoaded() {
  throw new Error('loaded with the entry');
}

jest.mock('./shells/ApisSubPage', mockNeverLoaded);
jest.mock('./shells/NetworkSubPage', mockNeverLoaded);
jest.mock('./shells/ComplianceSubPage', mockNeverLoaded);
jest.mock('./shells/OwnershipSubPage', mockNeverLoaded);
jest.mock('./shells/CostSubPage', mockNeverLoaded);
jest.mock('./shells/LegacyPage', mockNeverLoaded);
jest.mock('./components/cards/AuthCard', mockNeverLoaded);
jest.mock('./components/cards/ConnectivityCard', mockNeverLoaded);
jest.mock('./components/cards/CostCard', mockNeverLoaded);
jest.mock('./components/cards/FindingsCard', mockNeverLoaded);
jest.mock('./components/cards/OwnedApisCard', mockNeverLoaded);
jest.mock('./components/cards/ComponentApisCard', mockNeverLoaded);
jest.mock('./components/home/MyApisContent', mockNeverLoaded);
jest.mock('./components/tab/PrivateApiContent', mockNeverLoaded);
jest.mock('./fields/formFields', mockNeverLoaded);
jest.mock('./fields/ResourcePicker', mockNeverLoaded);
jest.mock('./fields/OwnerPicker', mockNeverLoaded);
jest.mock('./fields/PreviewField', mockNeverLoaded);
jest.mock('./translations/de', mockNeverLoaded);

describe('the entries of the package', () => {
  it('load no page, card, tab or translation in the new system', async () => {
    await expect(import('./alpha')).resolves.toHaveProperty('default');
  });

  it('load none in the old system either', async () => {
    await expect(import('.')).resolves.toHaveProperty('privateApiPlugin');
  });
});
