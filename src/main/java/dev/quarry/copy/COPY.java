package dev.quarry.copy;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** JAX-RS annotation for the HTTP method {@code COPY} (RFC 4918, section 9.8). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@HttpMethod("COPY")
@interface COPY {}
