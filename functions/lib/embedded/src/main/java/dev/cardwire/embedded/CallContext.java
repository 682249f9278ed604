package dev.cardwire.embedded;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/**
 * The context of one call of a function, as far as Cardwire's functions read it; what they do not read is refused, so
 * that a test shows when one begins to.
 *
 * @param remainingMillis how long the call may still take
 */
public record CallContext(int remainingMillis) implements Context {

    /** What every call is named. */
    public static final String REQUEST = "request-1";

    @Override
    public String getAwsRequestId() {
        return REQUEST;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return remainingMillis;
    }

    @Override
    public String getLogGroupName() {
        throw unread("the log group");
    }

    @Override
    public String getLogStreamName() {
        throw unread("the log stream");
    }

    @Override
    public String getFunctionName() {
        throw unread("the function's name");
    }

    @Override
    public String getFunctionVersion() {
        throw unread("the function's version");
    }

    @Override
    public String getInvokedFunctionArn() {
        throw unread("the function's ARN");
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw unread("the caller's identity");
    }

    @Override
    public ClientContext getClientContext() {
        throw unread("the client's context");
    }

    @Override
    public int getMemoryLimitInMB() {
        throw unread("the memory limit");
    }

    @Override
    public LambdaLogger getLogger() {
        throw unread("the logger");
    }

    private static IllegalStateException unread(String what) {
        return new IllegalStateException("no function of Cardwire reads " + what);
    }
}
