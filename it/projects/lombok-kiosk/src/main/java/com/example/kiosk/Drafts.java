package com.example.kiosk;

/** Has a type in its signature that is nowhere in the sources. */
public class Drafts {

  public Article.ArticleBuilder shortArticle(Shelf shelf) {
    return Article.builder().pages(1).shelf(shelf);
  }
}
