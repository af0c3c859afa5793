import type { ScorableImage } from './ScorableDocument.ts'

const FILE_NAME = /\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$/i
const PLACEHOLDER =
  /^(image|img|picture|photo|screenshot|screen shot|dsc|untitled|图片|图|截图|圖片|照片|画像|写真)[\s_\-.\d()]*$/i

/** Whether an alt text is none for a reader who cannot see: the name of the file, or “image 3”. */
export function isPoorAlt({ alt, filename }: Pick<ScorableImage, 'alt' | 'filename'>): boolean {
  const text = (alt ?? '').trim()
  return FILE_NAME.test(text) || PLACEHOLDER.test(text) || (filename !== null && text === withoutExtension(filename))
}

function withoutExtension(filename: string): string {
  return filename.replace(/\.[^.]*$/, '')
}
