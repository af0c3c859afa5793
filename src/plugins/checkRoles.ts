import { ROLES } from '../access/Viewer.ts'
import type { Settings } from '../settings/Settings.ts'
import { changeCollection, type Step } from './extend.ts'
import { fieldPaths } from './fieldPaths.ts'

/**
 * Refuses a host's own collection of users that says nothing about roles: everybody in it would be nobody.
 *
 * @throws Error that says what is missing.
 */
export const checkRoles = ({ slugs }: Settings): Step =>
  changeCollection(slugs.users, (collection) => {
    if (!fieldPaths(collection.fields).includes('role')) {
      throw new Error(
        `[content-ops] the collection "${slugs.users}" has no field "role". Add a select field "role" with any of ${ROLES.join(', ')} (people without one see nothing of the desk), or give the product users of its own with slugs: { users: 'another name' }.`,
      )
    }
    return collection
  })
