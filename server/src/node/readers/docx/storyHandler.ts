import { type XmlElement, type XmlHandler } from '../xml';
import { isContents } from './fields';
import { type Story, type StoryContext } from './story';
import { isOn, toLevel } from './styles';
import { symbolText } from './symbols';

/** Elements whose content is never read: settings, old states of tracked changes, the phonetic line of ruby text. */
const UNREAD = new Set([
  'w:sectPr', 'w:tblPr', 'w:tblGrid', 'w:tblPrEx', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:sectPrChange',
  'w:numberingChange', 'w:rt', 'w:delText', 'w:delInstrText',
]);

/** The text of elements that stand for one character. */
const CHARACTERS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

const TEXT_ELEMENTS = new Set(['w:t', 'm:t', 'w:instrText']);

/** Elements whose children only set something; w:tab among them is a tab stop, no text. */
const PROPERTY_HOLDERS = new Set(['w:pPr', 'w:rPr', 'w:numPr', 'w:tcPr', 'w:trPr', 'w:sdtPr', 'w:docPartObj', 'w:tabs']);

interface Control {
  skipped?: 'contents' | 'placeholder';
}

interface Alternative {
  /** Some branch showed something: the others are the same once more. */
  taken: boolean;
  writtenBefore: number;
}

/** Turns the elements of a story (document.xml, footnotes.xml) into calls of its builder. `atNote` hears of the end of each note. */
export function createStoryHandler(story: Story, context: StoryContext, atNote: (id: string) => void = () => {}): XmlHandler {
  const path: string[] = [];
  const controls: Control[] = [];
  const alternatives: Alternative[] = [];
  const notes: string[] = [];
  const parent = (up = 1): string => path.at(-up) ?? '';

  function open(element: XmlElement): 'skip' | void {
    const { name } = element;
    if (UNREAD.has(name)) return 'skip';
    const result = openStructure(element) ?? openProperty(element) ?? openContent(element);
    if (result === 'skip') return 'skip';
    path.push(name);
    return undefined;
  }

  function openStructure(element: XmlElement): 'skip' | 'done' | undefined {
    switch (element.name) {
      case 'w:p': story.openParagraph(); return 'done';
      case 'w:r': story.openRun(); return 'done';
      case 'w:tbl': story.openTable(); return 'done';
      case 'w:tr': story.table?.openRow(); return 'done';
      case 'w:tc': story.openCell(); return 'done';
      case 'w:txbxContent': story.openBox(); return 'done';
      case 'w:del': case 'w:moveFrom': openDeletion(element.name); return 'done';
      case 'w:sdt': controls.push({}); return 'done';
      case 'w:sdtContent': return openControl();
      case 'mc:AlternateContent': alternatives.push({ taken: false, writtenBefore: 0 }); return 'done';
      case 'mc:Choice': case 'mc:Fallback': return openBranch();
      case 'w:footnote': case 'w:endnote': return openNote(element);
      default: return undefined;
    }
  }

  function openDeletion(name: string): void {
    const paragraph = story.paragraph;
    if (parent() === 'w:trPr') { if (name === 'w:del') story.deleteRow(); }
    else if (parent() !== 'w:rPr') story.openDeletion();
    else if (parent(2) === 'w:pPr' && paragraph !== undefined) paragraph.endRemoved = true;
  }

  function openControl(): 'skip' | 'done' {
    const skipped = controls.at(-1)?.skipped;
    if (skipped === undefined) return 'done';
    if (skipped !== 'contents' || !context.skipped.has('contents')) story.skip(skipped);
    return 'skip';
  }

  function openBranch(): 'skip' | 'done' {
    const alternative = alternatives.at(-1);
    if (alternative?.taken === true) return 'skip';
    if (alternative !== undefined) alternative.writtenBefore = story.written;
    return 'done';
  }

  function openNote(element: XmlElement): 'skip' | 'done' {
    const type = element.attribute('w:type');
    if (type !== undefined && type !== 'normal') return 'skip';
    notes.push(element.attribute('w:id') ?? '');
    return 'done';
  }

  function openProperty(element: XmlElement): 'done' | undefined {
    if (!PROPERTY_HOLDERS.has(parent())) return undefined;
    const value = element.attribute('w:val');
    const { paragraph, cell } = story;
    switch (`${parent()}/${element.name}`) {
      case 'w:pPr/w:pStyle': if (paragraph !== undefined) paragraph.styleId = value; return 'done';
      case 'w:pPr/w:outlineLvl': if (paragraph !== undefined) paragraph.outlineLevel = toLevel(value); return 'done';
      case 'w:numPr/w:numId': if (paragraph !== undefined) paragraph.numId = value; return 'done';
      case 'w:numPr/w:ilvl': if (paragraph !== undefined) paragraph.level = toLevel(value); return 'done';
      case 'w:rPr/w:vanish': hide(isOn(value, true)); return 'done';
      case 'w:rPr/w:rStyle': if (parent(2) === 'w:r' && value !== undefined) story.hideRun(context.styles.character(value).hidden, false); return 'done';
      case 'w:tcPr/w:gridSpan': if (cell !== undefined) cell.span = Number(value); return 'done';
      case 'w:tcPr/w:vMerge': if (cell !== undefined && value !== 'restart') cell.continues = 'above'; return 'done';
      case 'w:tcPr/w:hMerge': if (cell !== undefined && value !== 'restart') cell.continues = 'before'; return 'done';
      case 'w:tcPr/w:cellDel': if (cell !== undefined) cell.deleted = true; return 'done';
      case 'w:trPr/w:gridBefore': story.table?.indent(Number(value)); return 'done';
      case 'w:docPartObj/w:docPartGallery': markControl(/^table of contents$/iu.test(value ?? '') ? 'contents' : undefined); return 'done';
      case 'w:sdtPr/w:showingPlcHdr': markControl(isOn(value, true) ? 'placeholder' : undefined); return 'done';
      default: return 'done';
    }
  }

  function hide(hidden: boolean): void {
    const paragraph = story.paragraph;
    if (parent(2) === 'w:r') story.hideRun(hidden, true);
    else if (parent(2) === 'w:pPr' && paragraph !== undefined && hidden) paragraph.endRemoved = true;
  }

  function markControl(skipped: Control['skipped']): void {
    const control = controls.at(-1);
    if (control !== undefined && skipped !== undefined) control.skipped = skipped;
  }

  function openContent(element: XmlElement): 'skip' | undefined {
    const { name } = element;
    const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
    if (character !== undefined) story.addText(character);
    switch (name) {
      case 'w:sym': story.addText(symbolText(element.attribute('w:font'), element.attribute('w:char'))); break;
      case 'w:fldChar': changeField(element.attribute('w:fldCharType')); break;
      case 'w:fldSimple': if (isContents(element.attribute('w:instr') ?? '')) { story.skip('contents'); return 'skip'; } break;
      case 'w:footnoteReference': story.addNoteReference('footnote', element.attribute('w:id') ?? ''); break;
      case 'w:endnoteReference': story.addNoteReference('endnote', element.attribute('w:id') ?? ''); break;
      case 'w:commentReference': story.skip('comment'); break;
      case 'a:blip': case 'v:imagedata': story.skip('image'); break;
      case 'c:chart': story.skip('chart'); break;
      case 'dgm:relIds': story.skip('diagram'); break;
      case 'w:object': story.skip('object'); return 'skip';
      case 'w:altChunk': story.skip('document'); return 'skip';
      case 'v:textpath': addWordArt(element.attribute('string')); break;
    }
    return undefined;
  }

  function changeField(type: string | undefined): void {
    if (type === 'begin') story.fields?.begin();
    if (type === 'separate') story.fields?.separate();
    if (type === 'end') story.addText(story.fields?.end() ?? '');
  }

  /** Old WordArt keeps its words in an attribute. */
  function addWordArt(text: string | undefined): void {
    story.openBox();
    story.openParagraph();
    story.addText(text ?? '');
    story.closeParagraph();
    story.closeBox();
  }

  function close(name: string): void {
    path.pop();
    switch (name) {
      case 'w:p': story.closeParagraph(); break;
      case 'w:r': story.closeRun(); break;
      case 'w:tbl': story.closeTable(); break;
      case 'w:tr': story.closeRow(); break;
      case 'w:tc': story.closeCell(); break;
      case 'w:txbxContent': story.closeBox(); break;
      case 'w:del': case 'w:moveFrom': if (parent() !== 'w:trPr' && parent() !== 'w:rPr') story.closeDeletion(); break;
      case 'w:sdt': controls.pop(); break;
      case 'mc:AlternateContent': alternatives.pop(); break;
      case 'mc:Choice': case 'mc:Fallback': closeBranch(); break;
      case 'w:footnote': case 'w:endnote': atNote(notes.pop() ?? ''); break;
    }
  }

  function closeBranch(): void {
    const alternative = alternatives.at(-1);
    if (alternative !== undefined && story.written > alternative.writtenBefore) alternative.taken = true;
  }

  function text(data: string): void {
    const element = parent();
    if (!TEXT_ELEMENTS.has(element)) return;
    if (element === 'w:instrText') story.fields?.instruct(data);
    else story.addText(data.replace(/[\r\n]+/gu, ' '));
  }

  return { open, close, text };
}
