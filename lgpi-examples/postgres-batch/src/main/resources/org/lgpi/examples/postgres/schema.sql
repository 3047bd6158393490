create table if not exists finding (
    period    int not null,
    unit      text not null,
    criterion text not null,
    value     float8,
    status    text not null default 'SCORED',
    primary key (period, unit, criterion)
);

create table if not exists score (
    period   int not null,
    unit     text not null,
    node     text not null,
    value    float8,
    coverage float8,
    lowest   float8,
    highest  float8,
    reason   text not null,
    band     text,
    primary key (period, unit, node)
);

-- Written in the transaction that writes the scores: where it stands, they are complete.
create table if not exists scoring_run (
    period      int primary key,
    definition  text not null,
    fingerprint text not null,
    units       bigint not null,
    finished    timestamptz not null default now()
);

-- Ties as the library has them: values that agree to 12 decimals share the smallest rank.
create or replace view ranking as
    select period, node, unit, value, band,
        rank() over (partition by period, node order by round(value::numeric, 12) desc) as rank
    from score
    where value is not null;
