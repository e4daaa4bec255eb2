import Database from 'libsql';

/** A process of its own that holds the write lock of a file until its input ends: `hold-lock.ts <file>`. */
const [path = ''] = process.argv.slice(2);
const db = new Database(path);
db.exec('BEGIN IMMEDIATE');
process.stdout.write('locked\n');
process.stdin.resume();
process.stdin.once('end', () => {
  db.exec('COMMIT');
  db.close();
});
