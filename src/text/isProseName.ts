const NOT_PROSE = /^(id|blockType|blockName|alt|caption|relationTo|.*(url|href|uri|slug|src|link|path))$/i

/** May a field with this name hold words that readers read? Not one that is named like an address, an alt text or an id. */
export const isProseName = (name: string): boolean => !NOT_PROSE.test(name)
