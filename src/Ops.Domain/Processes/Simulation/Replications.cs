using System.Runtime.ExceptionServices;

namespace Ops.Domain.Processes;

/// <summary>Runs replications on threads; each writes its own place, so that the threads cannot change the result.</summary>
internal static class Replications
{
    /// <summary>
    /// One result per replication. Each thread makes one runner and takes the next replication when it has done one, so that none waits for
    /// another longer than one replication takes. Of faults that of the first replication is thrown, on any number of threads.
    /// </summary>
    public static T[] Run<TRunner, T>(
        int count,
        int degreeOfParallelism,
        Func<TRunner> runner,
        Func<TRunner, int, T> run,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var results = new T[count];
        var reporting = new Lock();
        int next = -1;
        int done = 0;
        int failedAt = int.MaxValue;
        ExceptionDispatchInfo? failed = null;
        int threads = Math.Min(degreeOfParallelism, count);
        if (threads == 1)
            Work();
        else
            Parallel.For(
                0,
                threads,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
                _ => Work()
            );
        failed?.Throw();
        return results;

        void Work()
        {
            TRunner own;
            try
            {
                own = runner();
            }
            catch (OpsException fault)
            {
                Fail(-1, fault);
                return;
            }
            // Asked before a replication is taken: one that is taken is run, so that none before the failed one is left out.
            while (Volatile.Read(ref failed) is null && Interlocked.Increment(ref next) is var replication && replication < count)
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    results[replication] = run(own, replication);
                }
                catch (OpsException fault)
                {
                    Fail(replication, fault);
                    return;
                }
                lock (reporting)
                    progress?.Report((double)++done / count);
            }
        }

        void Fail(int replication, OpsException fault)
        {
            lock (reporting)
            {
                if (replication < failedAt)
                    (failedAt, failed) = (replication, ExceptionDispatchInfo.Capture(fault));
            }
        }
    }
}
