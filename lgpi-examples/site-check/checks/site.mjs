// A site on disk: its pages by kind, and a server for it on this machine alone.
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.csv': 'text/csv', '.json': 'application/json',
  '.txt': 'text/plain',
};

/** Paths of all files from the folder on, which is absolute, in alphabetical order. */
export async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** The first pages of every kind in every language: a folder of pages, such as that of the units, is one kind. */
export function kinds(pages, perKind) {
  const seen = new Map();
  return pages.filter((page) => {
    const parts = page.split('/');
    const kind = parts.length > 2 ? parts.slice(0, 2).join('/') : page;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return seen.get(kind) <= perKind;
  });
}

/** Serves a folder on the loopback address; returns the address and what ends it. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const file = resolve(folder, `.${decodeURIComponent(new URL(request.url, 'http://localhost').pathname)}`);
    try {
      if (!file.startsWith(folder + sep)) throw new Error('outside');
      const content = await readFile(file);
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
