import { Page } from '@playwright/test';

/** Opens a page of the portal as guest. */
export async function openAsGuest(page: Page, path: string) {
  await page.goto(path);
  await page.getByRole('button', { name: 'Enter' }).click();
}
