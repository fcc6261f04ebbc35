namespace Ops.Domain.Series;

/// <summary>Automatic exponential smoothing for many series at once.</summary>
/// <remarks>Series do not touch each other: any number of threads gives the same bits as one.</remarks>
public static class EtsBatch
{
    /// <summary>Chooses a model for each series.</summary>
    /// <param name="series">The series, each in time order.</param>
    /// <param name="period">Periods to a cycle; 1 without a season.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <param name="degreeOfParallelism">Threads to use, at least 1; never changes the result.</param>
    /// <param name="progress">Told the share done, 0 to 1, now and then; null for no report.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The selections in the order of the series.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no series. <see cref="FaultCode.InvalidArgument"/>: a period or a number of threads below 1. The faults of all
    /// series together, as <see cref="Ets.Select"/> finds them, with the series' index before the place.
    /// </exception>
    public static ImmutableArray<EtsSelection> Select(
        IReadOnlyList<double[]> series,
        int period = 1,
        EtsOptions? options = null,
        int degreeOfParallelism = 1,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        int count = Guard.NotNull(series, nameof(series)).Count;
        if (count == 0)
            throw Faults.Empty(nameof(series), "give at least one series");
        ForecastLimits.Period(period);
        Guard.InRange(degreeOfParallelism, 1, int.MaxValue, nameof(degreeOfParallelism));
        var results = new EtsSelection?[count];
        var faults = new OpsException?[count];
        int done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism, CancellationToken = cancellation };
        Parallel.For(
            0,
            count,
            parallel,
            index =>
            {
                try
                {
                    results[index] = Ets.Select(Guard.NotNull(series[index], "values"), period, options);
                }
                catch (OpsException exception)
                {
                    faults[index] = exception;
                }
                progress?.Report((double)Interlocked.Increment(ref done) / count);
            }
        );
        var report = new FaultReport();
        for (int index = 0; index < count; index++)
        {
            foreach (var fault in faults[index]?.Faults ?? [])
                report.Add(fault.Code, $"{Guard.At(nameof(series), index)}.{fault.Place}", fault.Message, fault.Remedy);
        }
        report.ThrowIfAny();
        return [.. results.OfType<EtsSelection>()];
    }
}
