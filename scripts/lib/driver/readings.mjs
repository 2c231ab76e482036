// @ts-check
/**
 * Functions that run inside the workbench's page and read what is drawn there; each must stand alone.
 * The class names are those of VS Code 1.100 to 1.139.
 */


/** @returns {import('./protocol.d.ts').SuggestWidget} */
export function readSuggestions() {
  const widget = document.querySelector('.suggest-widget.visible');
  if (!widget) return { visible: false, items: [] };
  const text = (/** @type {Element} */ row, /** @type {string} */ selector) => row.querySelector(selector)?.textContent ?? '';
  const items = [...widget.querySelectorAll('.monaco-list-row')].map((row) => ({
    label: text(row, '.label-name'),
    description: text(row, '.label-description') || text(row, '.details-label'),
    kind: /codicon-symbol-([\w-]+)/.exec(row.querySelector('.suggest-icon')?.className ?? '')?.[1] ?? '',
    focused: row.classList.contains('focused'),
  }));
  const message = widget.classList.contains('message') ? text(widget, '.message') : '';
  return { visible: true, items, ...(message === '' ? {} : { message }) };
}

/** @returns {string[]} */
export function readHovers() {
  return [...document.querySelectorAll('.monaco-hover')]
    .filter((hover) => !hover.classList.contains('hidden') && hover.getBoundingClientRect().height > 0)
    .map((hover) => /** @type {HTMLElement} */ (hover).innerText.trim())
    .filter((text) => text !== '');
}

/** @returns {import('./protocol.d.ts').StatusBarItem[]} */
export function readStatusBar() {
  return [...document.querySelectorAll('.statusbar-item')].map((item) => {
    const labels = [item, ...item.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? '');
    return { id: item.id, text: (item.textContent ?? '').trim(), label: [...new Set(labels)].join(' ').trim() };
  });
}

/** @returns {('error' | 'warning' | 'info')[]} */
export function readSquiggles() {
  const kinds = /** @type {const} */ (['error', 'warning', 'info']);
  const group = document.querySelector('.editor-group-container.active');
  return kinds.flatMap((kind) => [...(group?.querySelectorAll(`.squiggly-${kind}`) ?? [])].map(() => kind));
}

/** @returns {string[]} */
export function readNotifications() {
  return [...document.querySelectorAll('.notification-list-item-message')].map((message) => message.textContent ?? '');
}

/**
 * Where the first visible occurrence of a text is drawn in the active editor.
 * @param {string} wanted within one drawn line
 * @returns {{ x: number, y: number } | undefined} the middle of its first half, in page pixels
 */
export function locateText(wanted) {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-lines .view-line')) {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    const start = nodes.map((node) => node.data).join('').replaceAll('\u00a0', ' ').indexOf(wanted);
    if (start < 0) continue;
    const middle = start + Math.floor(wanted.length / 2);
    let passed = 0;
    for (const node of nodes) {
      if (middle < passed + node.length) {
        const range = document.createRange();
        range.setStart(node, middle - passed);
        range.setEnd(node, middle - passed + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      passed += node.length;
    }
  }
  return undefined;
}

/** @returns {import('./protocol.d.ts').QuickInput} */
export function readQuickInput() {
  const widget = /** @type {HTMLElement | null} */ (document.querySelector('.quick-input-widget'));
  if (widget === null || widget.style.display === 'none') return { visible: false, title: '', items: [] };
  const rows = [...widget.querySelectorAll('.monaco-list-row')];
  return {
    visible: true,
    title: widget.querySelector('.quick-input-title')?.textContent ?? '',
    items: rows.map((row) => row.querySelector('.label-name')?.textContent ?? ''),
  };
}
