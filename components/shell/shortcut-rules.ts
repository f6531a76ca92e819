/** What decides whether a key press is meant as a shortcut. */
export interface Situation {
  /** The focus is where letters are typed, or where they choose (menu, list). */
  typing: boolean;
  /** A dialog lies over the page. */
  dialogOpen: boolean;
  /** The person has switched the single keys off (WCAG 2.1.4). */
  singleKeysOff: boolean;
  /** The key is held down. */
  held: boolean;
  /** An input method is composing a character. */
  composing: boolean;
}

interface Rule {
  keys: string;
  inDialog?: boolean;
}

const CHORD = /(^|\b)(\$mod|Control|Alt|Meta)\+/;
const FUNCTION_KEY = /^(Shift\+)?F\d{1,2}$/;

/** A key that also is a letter or sign: the ones that a slip of the hand can set off. */
export function isSingleKey(keys: string): boolean {
  return !CHORD.test(keys) && !FUNCTION_KEY.test(keys) && keys !== 'Escape';
}

/** Is this press the shortcut's? Letters never while typing; nothing from beneath a dialog. */
export function firesIn(shortcut: Rule, situation: Situation): boolean {
  if (situation.held || situation.composing) return false;
  if (situation.dialogOpen && shortcut.inDialog !== true) return false;
  if (!isSingleKey(shortcut.keys)) return true;
  return !situation.typing && !situation.singleKeysOff;
}

const TYPES_NOTHING = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);
const CHOOSING_ROLES = '[role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="spinbutton"]';

/** Would a letter typed here mean a letter? */
export function isTypingPlace(element: Element | null): boolean {
  if (element === null) return false;
  if (element instanceof HTMLInputElement) return !TYPES_NOTHING.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return (element instanceof HTMLElement && element.isContentEditable) || element.closest(CHOOSING_ROLES) !== null;
}
