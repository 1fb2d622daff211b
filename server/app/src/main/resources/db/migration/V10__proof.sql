-- What the last proof of the books found, a row a book.
CREATE TABLE proof (
  book        VARCHAR(16) NOT NULL PRIMARY KEY,
  proved_at   BIGINT NOT NULL,
  differing   BIGINT NOT NULL
);
