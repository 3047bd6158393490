package org.lgpi.examples.spark;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up what Spark reports of each task. */
final class TaskTotals extends SparkListener {

    private long tasks;
    private long cpuNanos;
    private long shuffleBytes;
    private long resultBytes;
    private long peakExecutionBytes;
    private long peakHeapBytes;

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        tasks++;
        peakHeapBytes = Math.max(peakHeapBytes, end.taskExecutorMetrics().getMetricValue("JVMHeapMemory"));
        if (end.taskMetrics() != null) {
            cpuNanos += end.taskMetrics().executorCpuTime() + end.taskMetrics().executorDeserializeCpuTime();
            shuffleBytes += end.taskMetrics().shuffleWriteMetrics().bytesWritten();
            resultBytes += end.taskMetrics().resultSize();
            peakExecutionBytes = Math.max(peakExecutionBytes, end.taskMetrics().peakExecutionMemory());
        }
    }

    synchronized long tasks() {
        return tasks;
    }

    /** CPU time of the threads of all tasks, without that of compilation and collection of garbage. */
    synchronized long cpuNanos() {
        return cpuNanos;
    }

    synchronized long shuffleBytes() {
        return shuffleBytes;
    }

    /** Bytes that tasks sent to the driver. */
    synchronized long resultBytes() {
        return resultBytes;
    }

    /** Largest memory that one task took for sorting and hashing. */
    synchronized long peakExecutionBytes() {
        return peakExecutionBytes;
    }

    /** Largest heap in use of one executor, garbage included. */
    synchronized long peakHeapBytes() {
        return peakHeapBytes;
    }
}
