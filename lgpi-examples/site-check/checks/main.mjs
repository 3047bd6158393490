// Checks report sites: node checks/main.mjs FOLDER...
// Prints every problem and ends with 1 if there is one; CHROMIUM names the browser, /usr/bin/chromium unless set.
import { basename, resolve } from 'node:path';
import { checkInBrowser, launch } from './browser.mjs';
import { checkLinks, checkMarkup } from './markup.mjs';
import { files, kinds, serve } from './site.mjs';

const PAGES_OF_A_KIND = 2;

const folders = process.argv.slice(2).map((folder) => resolve(folder));
if (folders.length === 0) {
  console.error('usage: node checks/main.mjs FOLDER...');
  process.exit(2);
}

let problems = 0;
const browser = await launch(process.env.CHROMIUM ?? '/usr/bin/chromium');
for (const folder of folders) {
  const name = basename(folder);
  const problem = (page, text) => {
    problems++;
    console.log(`${name}/${page}: ${text}`);
  };
  const all = await files(folder);
  const pages = all.filter((file) => file.endsWith('.html'));
  await checkMarkup(folder, pages, problem);
  const links = await checkLinks(folder, pages, new Set(all), problem);
  if (pages.length === 0) problem('', 'no page at all');
  const shown = kinds(pages, PAGES_OF_A_KIND);
  const server = await serve(folder);
  const counts = await checkInBrowser(browser, server.address, shown, (page) => page.includes('/units/'), problem);
  server.close();
  console.log(`${name}: ${pages.length} pages, ${links} links, ${shown.length} pages in the browser:`
    + ` ${counts.views} views, ${counts.sheets} sheets of paper`);
}
await browser.close();
console.log(problems === 0 ? 'No problems.' : `${problems} problems.`);
process.exit(problems === 0 ? 0 : 1);
