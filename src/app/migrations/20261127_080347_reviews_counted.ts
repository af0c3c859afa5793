import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`points\` numeric;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`severity\` numeric;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`usual\` numeric;`)
  await db.run(sql`ALTER TABLE \`ops_events\` ADD \`about\` text;`)
  await db.run(sql`CREATE INDEX \`ops_events_about_idx\` ON \`ops_events\` (\`about\`);`)
  await db.run(sql`ALTER TABLE \`ops_scores\` ADD \`review\` numeric;`)
  await db.run(sql`ALTER TABLE \`ops_scores\` ADD \`reviewed\` text;`)
  await db.run(sql`ALTER TABLE \`ops_credits\` ADD \`review\` numeric;`)
  await db.run(sql`ALTER TABLE \`ops_scorecards\` ADD \`review_articles\` numeric;`)
  await db.run(sql`ALTER TABLE \`ops_scorecards\` ADD \`review_units\` numeric;`)
  await db.run(sql`ALTER TABLE \`ops_scorecards\` ADD \`review_tenths\` numeric;`)
  await db.run(sql`ALTER TABLE \`ops_scorecards\` ADD \`review_squares\` numeric;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`ops_events_about_idx\`;`)
  await db.run(sql`ALTER TABLE \`ops_events\` DROP COLUMN \`about\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`points\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`severity\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`usual\`;`)
  await db.run(sql`ALTER TABLE \`ops_scores\` DROP COLUMN \`review\`;`)
  await db.run(sql`ALTER TABLE \`ops_scores\` DROP COLUMN \`reviewed\`;`)
  await db.run(sql`ALTER TABLE \`ops_credits\` DROP COLUMN \`review\`;`)
  await db.run(sql`ALTER TABLE \`ops_scorecards\` DROP COLUMN \`review_articles\`;`)
  await db.run(sql`ALTER TABLE \`ops_scorecards\` DROP COLUMN \`review_units\`;`)
  await db.run(sql`ALTER TABLE \`ops_scorecards\` DROP COLUMN \`review_tenths\`;`)
  await db.run(sql`ALTER TABLE \`ops_scorecards\` DROP COLUMN \`review_squares\`;`)
}
