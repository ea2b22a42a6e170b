package dev.gatehouse.sdk.core.error;

import java.lang.reflect.Modifier;

/** Copies exceptions of applications by their public constructors, as {@code ForkJoinTask} does. */
final class ExceptionCopy {

    private ExceptionCopy() {}

    /** Returns a new exception of the same class, whose cause is the given one; the given one if that is impossible. */
    @SuppressWarnings("ReferenceEquality") // this very exception has to be the cause
    static RuntimeException of(RuntimeException original) {
        Class<? extends RuntimeException> type = original.getClass();
        if (!Modifier.isPublic(type.getModifiers())) {
            return original;
        }
        try {
            RuntimeException copy = withMessage(type, original);
            if (copy.getCause() == null) {
                copy.initCause(original);
            }
            return copy.getCause() == original ? copy : original;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return original;
        }
    }

    private static RuntimeException withMessage(Class<? extends RuntimeException> type, RuntimeException original)
            throws ReflectiveOperationException {
        String message = original.getMessage();
        try {
            return type.getConstructor(String.class, Throwable.class).newInstance(message, original);
        } catch (NoSuchMethodException e) {
            return type.getConstructor(String.class).newInstance(message);
        }
    }
}
