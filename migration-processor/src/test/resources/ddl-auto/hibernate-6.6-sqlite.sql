-- Made by Hibernate 6.6.49.Final from the entities of Library: hibernate.dialect of sqlite,
-- jakarta.persistence.schema-generation.scripts.action=create, hibernate.hbm2ddl.delimiter=;
create table authors (born timestamp, id integer, name varchar(80) not null unique, primary key (id));
create table book_words (books_id bigint not null, words varchar(255));
create table books (cover_id integer unique, pages integer not null check (pages > 0), price numeric(10,2), author_id bigint not null, id bigint not null, sequel_id bigint, genre varchar(255) check (genre in ('NOVEL','POETRY')), isbn varchar(255), shelf varchar(255), title varchar(255) not null, primary key (id));
create table books_SEQ (next_val bigint);
insert into books_SEQ values ( 1 );
create table books_tags (books_id bigint not null, tags_name varchar(20) not null, primary key (books_id, tags_name));
create table covers (id integer not null, image blob, primary key (id));
create table covers_SEQ (next_val bigint);
insert into covers_SEQ values ( 1 );
create table tags (name varchar(20) not null, primary key (name));
create index IDX5mtto2jcmfrwfg0p1ui8mnweu on books (title);
create index IDXk9vtotcappv6k6992qqnubnrr on books (genre, title);
