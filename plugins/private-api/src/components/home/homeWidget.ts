/** How the widget presents itself to those who arrange a home page; both frontend systems take it from here. */
export const HOME_WIDGET = {
  name: 'HomePagePrivateApis',
  title: 'My private APIs',
  description: 'The private APIs that your teams own, the worst findings first',
  layout: {
    width: { minColumns: 3, defaultColumns: 6 },
    height: { minRows: 3, defaultRows: 6 },
  },
};

/** Loads what the widget shows. */
export async function loadHomeWidget() {
  const [{ MyApisContent }, { MyApisCard }] = await Promise.all([
    import('./MyApisContent'),
    import('./MyApisCard'),
  ]);
  return { Content: MyApisContent, Renderer: MyApisCard };
}
