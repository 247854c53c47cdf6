package com.example.store;

public enum OrderStatus {
  PLACED,
  PAID,
  SHIPPED
}
