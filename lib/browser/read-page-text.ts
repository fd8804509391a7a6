/**
 * The words of the open page's main part as they are seen, at most `limit` characters; null when the page has another
 * address by now.
 *
 * It is handed to the open page as it stands here and runs there, so that nothing of it lies in pages where nobody
 * clicked. Therefore it may use nothing from outside itself.
 */
export function readPageText(pageUrl: string, limit: number): string | null {
  const bare = (address: string) => address.replace(/#.*$/, '');
  if (bare(location.href) !== bare(pageUrl)) return null;
  try {
    // A page can have several main parts of which one is shown, or none.
    const parts: HTMLElement[] = [...document.querySelectorAll<HTMLElement>('main, [role="main"]'), document.body];
    const text = parts.map((part) => String(part.innerText ?? '').trim()).find((words) => words !== '') ?? '';
    return text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .slice(0, limit);
  } catch {
    // A page may name its own things like those of the document; then its words are not kept.
    return '';
  }
}
