-- Definitions never change: another content needs another version.
create table definition (
    code        text not null,
    version     text not null,
    kind        text not null check (kind in ('INDEX', 'RESPONSIBILITY', 'SURVEY')),
    fingerprint text not null,
    document    text not null,
    primary key (code, version)
);

create table unit (
    code       text primary key,
    names      jsonb not null,
    type       text,
    parent     text,
    population bigint,
    attributes jsonb not null
);

-- One finding a row, so that two assessors of one unit do not overwrite each other.
create table observation (
    code           text not null,
    version        text not null,
    period         int not null,
    unit           text not null,
    criterion      text not null,
    value          float8,
    status         text not null,
    standard_error float8,
    body           text,
    source         text not null,
    url            text not null,
    assessor       text not null,
    found_on       date,
    note           text not null,
    primary key (code, version, period, unit, criterion),
    foreign key (code, version) references definition (code, version)
);

-- What was computed for a period and kept, one document of each kind:
-- UNCERTAINTY  an analysis; it holds for the findings of that fingerprint and no others
-- ESTIMATES    of a survey; answers of respondents are not stored
-- PUBLICATION  what the public reads: a copy of the findings or estimates as they were when they were published
create table result (
    kind        text not null check (kind in ('UNCERTAINTY', 'ESTIMATES', 'PUBLICATION')),
    code        text not null,
    version     text not null,
    period      int not null,
    fingerprint text not null,
    document    text not null,
    primary key (kind, code, version, period),
    foreign key (code, version) references definition (code, version)
);

create table audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default clock_timestamp(),
    actor   text not null,
    action  text not null,
    subject text not null,
    before  jsonb,
    after   jsonb
);

-- The service names its caller in lgpi.actor; a change by hand is recorded under the database user.
create function record_change() returns trigger language plpgsql as $$
begin
    insert into audit (actor, action, subject, before, after)
    values (
        coalesce(nullif(current_setting('lgpi.actor', true), ''), session_user),
        tg_op,
        tg_table_name,
        case when tg_op <> 'INSERT' then to_jsonb(old) - 'document' end,
        case when tg_op <> 'DELETE' then to_jsonb(new) - 'document' end);
    return null;
end $$;

do $$
declare
    audited text;
begin
    foreach audited in array array['definition', 'unit', 'observation', 'result'] loop
        execute format(
            'create trigger %I after insert or update or delete on %I for each row execute function record_change()',
            'audit_' || audited, audited);
    end loop;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is never changed';
end $$;

create trigger audit_is_final before update or delete or truncate on audit
    for each statement execute function refuse_change();
