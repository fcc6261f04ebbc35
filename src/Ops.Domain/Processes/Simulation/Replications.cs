namespace Ops.Domain.Processes;

/// <summary>Runs replications on threads; each writes its own place, so that the threads cannot change the result.</summary>
internal static class Replications
{
    /// <summary>One result per replication; each thread makes one runner and uses it again.</summary>
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
        int done = 0;
        Parallel.For(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism, CancellationToken = cancellation },
            runner,
            (replication, _, own) =>
            {
                results[replication] = run(own, replication);
                lock (reporting)
                    progress?.Report((double)++done / count);
                return own;
            },
            _ => { }
        );
        return results;
    }
}
