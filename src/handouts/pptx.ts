import PptxGenJS from 'pptxgenjs';
import type { Size } from '../charts/mark.ts';
import { localeOf } from '../locales/locale.ts';
import { escapeMarkup } from '../markup/escape.ts';
import type { TextRun } from '../markup/runs.ts';
import { lightToken } from '../pictures/chart-styles.ts';
import { colourOf } from '../pictures/colour.ts';
import { raster } from '../pictures/raster.ts';
import { filesIn, textOf } from './archive.ts';
import { codePicture } from './code-picture.ts';
import type { DrawnDeck, PictureFile } from './deck.ts';
import { type FileRecord, officeFaces, sealedPackage } from './office-package.ts';
import { mended } from './pptx-parts.ts';
import { type Box, broad, broadPlaces, cover, left, places, wide } from './slide-places.ts';
import { tableText } from './slide-table.ts';
import { fittingSize, heightOf } from './text-lines.ts';

/** Space around the text of a box: none, because boxes stand on lines of their own. */
const bare = { margin: 0, valign: 'top' } as const;

/** Masters by what their slides show: each says where the title stands. */
const masters = { cover: 'Cover', picture: 'Picture', words: 'Words' };

const colours = () => {
  const paint = (token: string) => colourOf(lightToken(token)).hex.slice(1);
  return {
    paper: paint('--paper'),
    ink: paint('--ink'),
    grey: paint('--grey'),
    rule: paint('--rule'),
    red: paint('--rule-text'),
    hair: paint('--hair'),
  };
};
type Colours = ReturnType<typeof colours>;

/**
 * Pictures of a deck. The library takes bytes as text, and would turn them into it and back: it is given names instead, and the bytes are put in
 * their places when it is done.
 */
class Pictures {
  readonly #bytes = new Map<string, Uint8Array>();

  /** A picture as the library takes it. */
  address(bytes: Uint8Array, type = 'png'): string {
    const name = `picture ${this.#bytes.size}`;
    this.#bytes.set(name, bytes);
    return `data:image/${type};base64,${Buffer.from(name).toString('base64')}`;
  }

  /** The parts of a package with the bytes of pictures in their places. */
  placed(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
    return new Map([...parts].map(([path, part]) => [path, (path.startsWith('ppt/media/') && this.#bytes.get(textOf(part))) || part]));
  }
}

/** Pixels for each unit of a drawing. */
const sharpness = 2;

/** The picture of a slide as the library takes it. */
const fileOf = async (file: PictureFile, pictures: Pictures) =>
  'svg' in file ? pictures.address(await raster(file.svg, sharpness)) : file.href;

/** Paragraphs of runs as the library takes them: a break behind the last run of each. */
function runsOf(paragraphs: readonly TextRun[][], apart: string): PptxGenJS.TextProps[] {
  return paragraphs.flatMap((runs, paragraph) =>
    runs.map(({ text, strong }, index) => ({
      text,
      options: {
        ...(strong ? { bold: true, color: apart } : {}),
        ...(index === runs.length - 1 && paragraph < paragraphs.length - 1 ? { breakLine: true } : {}),
      },
    })),
  );
}

const textIn = (paragraphs: readonly TextRun[][]) => paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n');

/** Writes one slide. `tableAt` is the number of the slide that holds the table of its chart. */
async function writeSlide(
  page: PptxGenJS.Slide,
  slide: DrawnDeck['slides'][number],
  lang: string,
  pictures: Pictures,
  paint: Colours,
  tableAt: number | undefined,
): Promise<void> {
  const { htmlLang, words: own } = localeOf(lang);
  const face = { fontFace: officeFaces.latin, lang: htmlLang };
  const place = slide.picture ? places : { ...places, ...broadPlaces };
  const small = (text: string | PptxGenJS.TextProps[], box: Box, size: number, color: string) =>
    page.addText(text, { ...box, ...bare, ...face, fontSize: size, color });
  small(slide.above, place.above, 16, paint.red);
  const title = fittingSize(slide.title, place.title, [30, 26, 22, 19], 1.2);
  page.addText(slide.title, { placeholder: 'title', ...face, fontSize: title });
  // Words begin below the last line of the title, and `h` of their place is how far down they may reach.
  const top = place.title.y + heightOf(slide.title, place.title.w, title, 1.2) + 0.25;
  const words = { ...place.words, y: top, h: place.words.h - top };
  if (slide.words.length > 0)
    page.addText(runsOf(slide.words, paint.red), {
      ...words,
      ...bare,
      ...face,
      fontSize: fittingSize(textIn(slide.words), words, slide.picture ? [22, 20, 18, 16, 14] : [30, 26, 22, 20, 18]),
      color: paint.ink,
      lineSpacingMultiple: 1.15,
      paraSpaceAfter: 6,
      objectName: 'Words',
    });
  if (slide.picture) {
    small(slide.picture.title, place.name, 13, paint.ink);
    page.addImage({
      ...within(place.picture, slide.picture.file),
      data: await fileOf(slide.picture.file, pictures),
      altText: `${slide.picture.title}${own.colon}${slide.picture.text}`,
    });
  }
  if (slide.table) {
    const cell = (text: string, options: PptxGenJS.TableCellProps = {}): PptxGenJS.TableCell => ({ text, options });
    const widths = slide.table.head.length === 2 ? [2.2, broad - 2.2] : [1.9, tableText.words, 2.7, broad - tableText.words - 4.6];
    page.addTable(
      [
        slide.table.head.map((name) =>
          cell(name, {
            color: paint.grey,
            border: [{ type: 'none' }, { type: 'none' }, { type: 'solid', pt: 1.5, color: paint.rule }, { type: 'none' }],
          }),
        ),
        ...slide.table.rows.map((row) => row.map((text, index) => cell(text, index === 2 ? { bold: true } : {}))),
      ],
      {
        ...broadPlaces.table,
        h: 0.3,
        ...face,
        colW: widths,
        fontSize: tableText.size,
        color: paint.ink,
        valign: 'top',
        margin: [0.04, 0.08, 0.04, 0],
        border: { type: 'solid', pt: 0.5, color: paint.hair },
      },
    );
  }
  const known: PptxGenJS.TextProps[] = [slide.sources, slide.standing]
    .filter(Boolean)
    .map((text, index, all) => ({ text, options: { breakLine: index < all.length - 1 || tableAt !== undefined } }));
  if (tableAt !== undefined)
    known.push({ text: own.teach.edit.tableOn(tableAt), options: { hyperlink: { slide: tableAt }, color: paint.red } });
  small(known, place.known, fittingSize(`${slide.sources}\n${slide.standing}\n`, place.known, [11, 10, 9, 8]), paint.grey);
  if (slide.rivals.length > 0)
    small(
      slide.rivals.map((text, index) => ({ text, options: { breakLine: index < slide.rivals.length - 1 } })),
      place.rivals,
      fittingSize(slide.rivals.join('\n'), place.rivals, [12, 11, 10, 9, 8, 7]),
      paint.red,
    );
  page.addImage({
    ...place.code,
    data: pictures.address(codePicture(slide.address)),
    altText: slide.address,
    hyperlink: { url: slide.address },
  });
  small([{ text: slide.address, options: { hyperlink: { url: slide.address }, color: paint.grey } }], place.address, 9, paint.grey);
  page.addNotes(slide.notes.join('\n'));
}

/** The largest box of the proportions of a picture within a place, in the middle of it. */
function within({ x, y, w, h }: Box, picture: Size): Box {
  const scale = Math.min(w / picture.width, h / picture.height);
  const [wide, high] = [picture.width * scale, picture.height * scale];
  return { x: x + (w - wide) / 2, y: y + (h - high) / 2, w: wide, h: high };
}

/** The first slide: title, place, what it is about, and the licence. */
function writeTitle(page: PptxGenJS.Slide, deck: DrawnDeck, lang: string, pictures: Pictures, paint: Colours): void {
  const face = { fontFace: officeFaces.latin, lang: localeOf(lang).htmlLang };
  const box = { x: left, w: broad };
  page.addText(deck.place, { ...box, y: 1.3, h: 0.4, ...bare, ...face, fontSize: 18, color: paint.red });
  page.addText(deck.title, { placeholder: 'title', ...face, fontSize: fittingSize(deck.title, cover, [54, 44, 36, 30], 1.2) });
  const words = { ...box, w: 9, y: 3.15, h: 2.3 };
  page.addText(runsOf(deck.lede, paint.red), {
    ...words,
    ...bare,
    ...face,
    fontSize: fittingSize(textIn(deck.lede), words, [22, 20, 18, 16]),
    color: paint.ink,
    lineSpacingMultiple: 1.15,
    paraSpaceAfter: 6,
  });
  page.addImage({
    ...places.code,
    y: 5.75,
    w: 1.3,
    h: 1.3,
    data: pictures.address(codePicture(deck.address)),
    altText: deck.address,
    hyperlink: { url: deck.address },
  });
  page.addText(
    [
      { text: deck.address, options: { breakLine: true, hyperlink: { url: deck.address }, color: paint.grey } },
      ...deck.foot.map((text, index) => ({ text, options: { breakLine: index < deck.foot.length - 1 } })),
    ],
    {
      x: left + 1.5,
      y: 5.75,
      w: broad - 1.5,
      h: 1.3,
      ...bare,
      ...face,
      fontSize: 11,
      color: paint.grey,
    },
  );
  page.addNotes([...deck.foot, deck.address].join('\n'));
}

/** A deck as a file of PowerPoint, the same bytes for the same content. */
export async function pptxOf(deck: DrawnDeck, lang: string, record: FileRecord): Promise<Uint8Array> {
  const [paint, pictures] = [colours(), new Pictures()];
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = escapeMarkup(deck.title);
  pptx.theme = { headFontFace: officeFaces.latin, bodyFontFace: officeFaces.latin };
  const rule = (x: number) => ({ line: { x, y: 0, w: 0, h: wide.h, line: { color: paint.rule, width: 1.5 } } });
  const title = (place: Box) => ({
    ...place,
    ...bare,
    name: 'title',
    type: 'title' as const,
    color: paint.ink,
    bold: true,
    align: 'left' as const,
  });
  for (const [master, place] of [
    [masters.cover, cover],
    [masters.picture, places.title],
    [masters.words, broadPlaces.title],
  ] as const)
    pptx.defineSlideMaster({
      title: master,
      background: { color: paint.paper },
      objects: [rule(0.32), rule(0.38), { placeholder: { options: { ...title(place), fontFace: officeFaces.latin }, text: '' } }],
      slideNumber: { x: wide.w - 0.65, y: wide.h - 0.32, w: 0.4, h: 0.22, fontSize: 9, color: paint.grey, fontFace: officeFaces.latin },
    });
  writeTitle(pptx.addSlide({ masterName: masters.cover }), deck, lang, pictures, paint);
  const tables = new Map(
    deck.slides.flatMap(({ table }, index): [string, number][] => (table ? [[table.scene, index + 2]] : [])).reverse(),
  );
  for (const slide of deck.slides) {
    const tableAt = slide.picture && tables.get(slide.picture.scene);
    await writeSlide(pptx.addSlide({ masterName: slide.picture ? masters.picture : masters.words }), slide, lang, pictures, paint, tableAt);
  }
  const archive = (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  return sealedPackage(pictures.placed(filesIn(archive)), record, (path, text) => mended(path, text, localeOf(lang).htmlLang));
}
