// What only a browser can tell: how pages look on a screen, a telephone and paper, and what they try to do.
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const VIEWS = [
  { name: 'wide', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'wide dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
];

const SERIOUS = new Set(['serious', 'critical']);
const SHEETS_OF_A_CARD = 2;

export function launch(executablePath) {
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
}

/** Opens pages in every view and on paper; cards are the pages that may have two sheets at most. */
export async function checkInBrowser(browser, address, pages, isCard, problem) {
  const counts = { views: 0, sheets: 0 };
  for (const { name, ...view } of VIEWS) {
    const context = await browser.newContext({ ...view, bypassCSP: true });
    for (const path of pages) {
      await withPage(context, address, path, (text) => problem(`${path} (${name})`, text), async (page, tell) => {
        await checkAccess(page, tell);
        await checkWidth(page, view.viewport.width, tell);
        counts.views++;
      });
    }
    await context.close();
  }
  const context = await browser.newContext();
  for (const path of pages) {
    await withPage(context, address, path, (text) => problem(`${path} (paper)`, text), async (page, tell) => {
      const sheets = await sheetsOf(page);
      counts.sheets += sheets;
      if (isCard(path) && sheets > SHEETS_OF_A_CARD) {
        tell(`${sheets} sheets, not ${SHEETS_OF_A_CARD}`);
      }
    });
  }
  await context.close();
  return counts;
}

/** Opens a page, and tells of all that it asks for elsewhere, logs or runs. */
async function withPage(context, address, path, tell, check) {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') tell(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => tell(`error: ${error.message}`));
  page.on('dialog', async (dialog) => {
    tell(`a text was run: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${address}/`)) return route.continue();
    tell(`request to ${url}`);
    return route.abort();
  });
  const response = await page.goto(`${address}/${path}`, { waitUntil: 'load' });
  if (!response.ok()) tell(`status ${response.status()}`);
  await checkThatNothingRuns(page, tell);
  await check(page, tell);
  await page.close();
}

async function checkThatNothingRuns(page, tell) {
  const found = await page.evaluate(() => {
    const handlers = [...document.querySelectorAll('*')]
      .filter((element) => [...element.attributes].some((attribute) => attribute.name.startsWith('on')));
    const links = [...document.querySelectorAll('[href], [src]')]
      .filter((element) => /^\s*(javascript|data|vbscript):/i.test(
        element.getAttribute('href') ?? element.getAttribute('src')));
    return { scripts: document.scripts.length, handlers: handlers.length, links: links.length };
  });
  for (const [kind, count] of Object.entries(found)) {
    if (count > 0) tell(`${count} ${kind} that can run something`);
  }
}

async function checkAccess(page, tell) {
  await page.addScriptTag({ path: AXE });
  const violations = await page.evaluate(async () => (await globalThis.axe.run(document)).violations
    .map(({ id, impact, help, nodes }) => ({ id, impact, help, where: nodes.map((node) => node.target.join(' ')) })));
  for (const { id, impact, help, where } of violations.filter((violation) => SERIOUS.has(violation.impact))) {
    tell(`axe ${id} (${impact}): ${help}; ${where.length} places, first ${where[0]}`);
  }
}

async function checkWidth(page, width, tell) {
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  if (needed > width) tell(`needs ${needed} pixels, scrolls sideways`);
}

async function sheetsOf(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g).length;
}
