import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`ops_comparisons\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text NOT NULL,
  	\`user\` text,
  	\`left_collection\` text,
  	\`left_id\` text,
  	\`left_hash\` text,
  	\`right_collection\` text,
  	\`right_id\` text,
  	\`right_hash\` text,
  	\`better\` text,
  	\`at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ops_comparisons_key_idx\` ON \`ops_comparisons\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`ops_comparisons_user_idx\` ON \`ops_comparisons\` (\`user\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`ops_comparisons\`;`)
}
