import { type QuickPick, type QuickPickItem, window } from 'vscode';

export interface NameQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly known: readonly string[];
}

/** Asks for a name, one that is known or any other; '' where it is left out, undefined where the user leaves with Escape. */
export function askForName({ title, placeholder, known }: NameQuestion): Promise<string | undefined> {
  const pick = window.createQuickPick();
  Object.assign(pick, { title, placeholder, ignoreFocusOut: true });
  const none: QuickPickItem = { label: '（不填）', alwaysShow: true };
  const offer = (value: string): void => {
    const typed = value.trim();
    const own = typed === '' || known.includes(typed) ? [] : [{ label: typed, description: '新的', alwaysShow: true }];
    pick.items = [...own, ...(typed === '' ? [none] : []), ...known.map((label) => ({ label }))];
  };
  offer('');
  pick.onDidChangeValue(offer);
  return answerOf(pick, () => {
    const label = pick.activeItems[0]?.label ?? pick.value.trim();
    return label === none.label ? '' : label;
  });
}

/** Asks for any number of themes of the list; undefined where the user leaves with Escape. */
export async function askForThemes({ title, known }: { readonly title: string; readonly known: readonly string[] }): Promise<readonly string[] | undefined> {
  const items = known.map((label) => ({ label }));
  const picked = await window.showQuickPick(items, { title, placeHolder: '适用的主题，可选几个（可以不选）', canPickMany: true, ignoreFocusOut: true });
  return picked?.map(({ label }) => label);
}

function answerOf(pick: QuickPick<QuickPickItem>, answer: () => string): Promise<string | undefined> {
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(answer());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
