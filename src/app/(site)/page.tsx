import { redirect } from 'next/navigation'

/** The demo has no site of its own: its desk is the admin. */
const Home = () => redirect('/admin')

export default Home
