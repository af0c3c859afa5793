/** Whether a text has the form of a BCP 47 language tag: `en`, `zh-Hans`, `pt-BR`. */
export const isLanguageTag = (text: string): boolean => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text)
