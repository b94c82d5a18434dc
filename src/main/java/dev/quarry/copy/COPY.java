package dev.quarry.copy;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what answers HTTP's method {@code COPY} (RFC 4918, 9.8), of which JAX-RS knows nothing. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@HttpMethod("COPY")
@interface COPY {}
