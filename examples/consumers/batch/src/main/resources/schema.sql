create table if not exists change_partition (
    change_id varchar(100) not null,
    number int not null,
    first_line int not null,
    line_count int not null,
    done boolean not null,
    primary key (change_id, number)
);
create table if not exists host_change (
    change_id varchar(100) not null,
    host varchar(255) not null,
    partition_number int not null,
    state varchar(10) not null,
    detail varchar(1000) not null,
    primary key (change_id, host)
);
