package com.example.press;

/** Mapped by a mapping file alone. */
public class Advertisement {
  Long id;
  String customerName;
  Issue issue;
}
