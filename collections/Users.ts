import type { Access, CollectionConfig, FieldAccess } from 'payload'
import { closeFirstRegistration } from '../src/access/closeFirstRegistration.ts'
import { isPerson } from '../src/access/isPerson.ts'
import { people, peopleField } from '../src/access/people.ts'
import { ROLES } from '../src/access/Viewer.ts'

const itself: Access = ({ req }) =>
  isPerson(req, 'admin') || (isPerson(req, ...ROLES) ? { id: { equals: req.user?.id ?? '' } } : false)

const itselfField: FieldAccess = ({ req, id, doc }) =>
  isPerson(req, 'admin') || (req.user != null && String(req.user.id) === String(id ?? doc?.id))

/** The people of the house. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { en: 'User', zh: '用户' }, plural: { en: 'Users', zh: '用户' } },
  auth: true,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'role'], group: { en: 'People', zh: '人员' } },
  access: {
    admin: ({ req }) => isPerson(req, ...ROLES),
    create: people('admin'),
    read: people(...ROLES),
    update: itself,
    delete: people('admin'),
    unlock: people('admin'),
  },
  endpoints: [closeFirstRegistration],
  fields: [
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '姓名' } },
    {
      name: 'email',
      type: 'email',
      required: true,
      unique: true,
      label: { en: 'E-mail', zh: '邮箱' },
      access: { read: itselfField, update: itselfField },
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'author',
      label: { en: 'Role', zh: '角色' },
      options: [
        { value: 'admin', label: { en: 'Administrator', zh: '管理员' } },
        { value: 'editor', label: { en: 'Editor', zh: '编辑' } },
        { value: 'author', label: { en: 'Author', zh: '作者' } },
        { value: 'outreach', label: { en: 'Outreach', zh: '媒介' } },
        { value: 'analyst', label: { en: 'Analyst', zh: '分析师' } },
      ],
      access: { create: peopleField('admin'), update: peopleField('admin') },
    },
  ],
}
