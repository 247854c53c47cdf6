package com.example.crm.app;

import com.example.crm.Contact;

public final class Application {
  private Application() {}

  public static void main(String[] arguments) {
    System.out.println("Keeps every " + Contact.class.getSimpleName());
  }
}
