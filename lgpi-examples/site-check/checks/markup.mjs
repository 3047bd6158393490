// What can be found without a browser: errors in the markup, links that lead nowhere.
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { HtmlValidate } from 'html-validate';

const RULES = {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    // What can be scrolled is a region that can be focused.
    'prefer-native-element': 'off',
  },
};

export async function checkMarkup(folder, pages, problem) {
  const validator = new HtmlValidate(RULES);
  for (const page of pages) {
    const report = await validator.validateString(await readFile(join(folder, page), 'utf8'), page);
    for (const message of report.results.flatMap((result) => result.messages)) {
      problem(page, `html ${message.ruleId}: ${message.message} (line ${message.line}, column ${message.column})`);
    }
  }
}

const LINK = /\s(?:href|src)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

/** Every link inside the site leads to a file of it, and to an anchor that is there. */
export async function checkLinks(folder, pages, known, problem) {
  const anchors = new Map();
  const anchorsOf = async (page) => {
    if (!anchors.has(page)) {
      const text = await readFile(join(folder, page), 'utf8');
      anchors.set(page, new Set([...text.matchAll(ID)].map((match) => unescape(match[1]))));
    }
    return anchors.get(page);
  };
  let links = 0;
  for (const page of pages) {
    const text = await readFile(join(folder, page), 'utf8');
    for (const target of new Set([...text.matchAll(LINK)].map((match) => unescape(match[1])))) {
      links++;
      if (/^https?:\/\//.test(target)) continue;
      const [path, anchor] = target.split('#');
      const file = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
      if (!known.has(file)) {
        problem(page, `link to ${target}, which is not there`);
      } else if (anchor && !(await anchorsOf(file)).has(decodeURIComponent(anchor))) {
        problem(page, `link to ${target}, an anchor that is not there`);
      }
    }
  }
  return links;
}

function unescape(text) {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
