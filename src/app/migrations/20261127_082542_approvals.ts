import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`ops_approvals\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`subject_collection\` text,
  	\`subject_id\` text,
  	\`content_hash\` text,
  	\`name\` text,
  	\`email\` text,
  	\`asked_by\` text,
  	\`asked_at\` text,
  	\`expires_at\` text,
  	\`decided_at\` text,
  	\`verdict\` text,
  	\`revoked_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ops_approvals_token_hash_idx\` ON \`ops_approvals\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`subjectCollection_subjectId_idx\` ON \`ops_approvals\` (\`subject_collection\`,\`subject_id\`);`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`approvals_needed\` numeric;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`approval\` text;`)
  await db.run(sql`ALTER TABLE \`ops_credits\` ADD \`overridden\` numeric;`)
  await db.run(sql`ALTER TABLE \`ops_scorecards\` ADD \`overridden\` numeric;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`ops_approvals\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`approvals_needed\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`approval\`;`)
  await db.run(sql`ALTER TABLE \`ops_credits\` DROP COLUMN \`overridden\`;`)
  await db.run(sql`ALTER TABLE \`ops_scorecards\` DROP COLUMN \`overridden\`;`)
}
