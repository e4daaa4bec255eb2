import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every page that a newcomer may be sent to, by its path from the root. */
export const PAGES = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
    .sort(),
];

/** The README and the guides, whose samples stand by themselves: each can be copied as it is. */
export const GUIDES = PAGES.filter((page) => page === 'README.md' || page.startsWith('docs/guides/'));

/** A sample of a page, as it is fenced there. */
export interface Sample {
  readonly language: string;
  readonly code: string;
  /** The line of its fence, from 1. */
  readonly line: number;
}

export const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** The samples in the languages asked for. */
export function samplesIn(page: string, ...languages: readonly string[]): Sample[] {
  const text = read(page);
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .map(({ 1: language = '', 2: code = '', index }) => ({
      language,
      code,
      line: text.slice(0, index).split('\n').length,
    }))
    .filter(({ language }) => languages.includes(language));
}

/** What a heading is called in an address, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Links of a page to files and headings of this repository that are not there. */
export function deadLinks(page: string): string[] {
  const links = [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(({ 1: link = '' }) => link);
  return links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path ? relative(ROOT, join(ROOT, dirname(page), path)) : page;
    if (!existsSync(join(ROOT, target))) return true;
    if (anchor === undefined) return false;
    return !read(target)
      .split('\n')
      .some((line) => /^#+ /.test(line) && anchorOf(line.replace(/^#+ /, '')) === anchor);
  });
}
