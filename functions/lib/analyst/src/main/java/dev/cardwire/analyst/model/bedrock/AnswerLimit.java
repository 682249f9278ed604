package dev.cardwire.analyst.model.bedrock;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Bounds what is read of an answer, which the SDK would take into memory whole. */
final class AnswerLimit implements ExecutionInterceptor {

    private static final int LONGEST = 4 * 1024 * 1024;

    /** An answer went on beyond the bound. */
    static final class TooLong extends IOException {

        TooLong() {
            super("expected an answer of at most " + LONGEST + " bytes");
        }
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return context.responseBody().map(Limited::new);
    }

    private static final class Limited extends FilterInputStream {

        private int left = LONGEST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return count(read, read);
        }

        private int count(int result, int bytes) throws IOException {
            if (result >= 0) {
                left -= bytes;
            }
            if (left < 0) {
                throw new TooLong();
            }
            return result;
        }
    }
}
