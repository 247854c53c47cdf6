package com.example.store;

public enum Role {
  CUSTOMER,
  CLERK,
  ADMIN
}
