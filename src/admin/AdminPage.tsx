import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type Props = { readonly view: AdminViewServerProps; readonly children: ReactNode }

/** A page of the product inside the admin's own frame. */
export const AdminPage = ({ view, children }: Props) => {
  const { initPageResult, params, searchParams, viewActions = [] } = view
  const { req, permissions, visibleEntities, locale } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      payload={req.payload}
      permissions={permissions}
      req={req}
      {...(req.user ? { user: req.user } : {})}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
      viewActions={viewActions}
      visibleEntities={visibleEntities}
    >
      {children}
    </DefaultTemplate>
  )
}
