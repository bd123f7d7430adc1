package dev.entente.agents.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names a designer's own `ChatModel`, so that `entente.mind.<mind>.provider` can say it.
///
/// The class has a public constructor without parameters and is found in a jar of the folder `plugins`, in a bean
/// archive of the class path (one with `META-INF/beans.xml`), or as a service. It answers many threads at once. For a
/// bean container it is a qualifier.
@Documented
@jakarta.inject.Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface MindModel {
    /// {@return the name of the model}
    String value();
}
