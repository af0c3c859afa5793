/** Units of one whole document: 27,720 is divisible by every number of co-authors from 1 to 12. */
export const SHARE_UNITS = 27_720
