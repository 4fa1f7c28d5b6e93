/** Step 12: who read which case, when and why. Entries are added; what would change one or take one out is refused. */

export const readingsOfCases = (schema: string): string => `
create table ${schema}.readings (
  place bigint generated always as identity primary key,
  id text collate "C" not null unique,
  at bigint not null,
  person text collate "C" not null,
  roles json not null,
  kind text collate "C" not null,
  subject text collate "C" not null,
  way text collate "C" not null,
  purpose text collate "C"
);
create index readings_by_person on ${schema}.readings (person, place);
create index readings_by_case on ${schema}.readings (kind, subject, place);

create function ${schema}.keep_readings() returns trigger language plpgsql as $keep_readings$
begin
  raise exception 'a reading is neither changed nor taken out';
end
$keep_readings$;
create trigger readings_stay before update or delete or truncate on ${schema}.readings
  for each statement execute function ${schema}.keep_readings();

create function ${schema}.append_readings(entries json) returns void language plpgsql as $append_readings$
begin
  -- One after the other: whoever has read a place finds nothing added before it later.
  perform pg_advisory_xact_lock(hashtextextended('bazgasht readings ${schema}', 0));
  insert into ${schema}.readings (id, at, person, roles, kind, subject, way, purpose)
    select entry->>'id', (entry->>'at')::bigint, entry->>'person', entry->'roles', entry->>'kind', entry->>'subject',
        entry->>'way', entry->>'purpose'
      from json_array_elements(entries) with ordinality as listed (entry, number)
      order by number
    on conflict (id) do nothing;
end
$append_readings$;
`
