namespace Ops.Domain.Kpis;

/// <summary>Gathers an indicator's figure fact by fact, or in parts on several machines that are merged afterwards.</summary>
/// <typeparam name="TMeasure">The kind of facts, which follows from how the indicator adds up.</typeparam>
/// <remarks>
/// For the facts of one period: sales line by line, on-time orders, visitors. Sums are exact, so that any order and any merging give the
/// same figure. Not safe for use by several threads at once: give each its own.
/// </remarks>
public sealed class KpiAccumulator<TMeasure>
    where TMeasure : struct
{
    private readonly Aggregation<TMeasure> _aggregation;
    private Tally? _tally;
    private long _count;

    /// <summary>Creates an accumulator without facts.</summary>
    /// <param name="aggregation">How the indicator adds up.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no aggregation.</exception>
    public KpiAccumulator(Aggregation<TMeasure> aggregation)
    {
        _aggregation = Guard.NotNull(aggregation, nameof(aggregation));
    }

    /// <summary>Adds a fact.</summary>
    /// <param name="fact">The fact.</param>
    public void Add(TMeasure fact) => Join(_aggregation.Sum([fact]), 1);

    /// <summary>Adds all that another accumulator of the same kind has gathered; the other stays as it is.</summary>
    /// <param name="other">The other accumulator; without facts it changes nothing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no accumulator, or one of another kind.</exception>
    public void Merge(KpiAccumulator<TMeasure> other)
    {
        Guard.NotNull(other, nameof(other));
        if (other._aggregation.GetType() != _aggregation.GetType())
            throw Faults.Invalid(nameof(other), "it adds up in another way", "merge figures of one indicator only");
        if (other._tally is { } tally)
            Join(tally, other._count);
    }

    /// <summary>The figure so far.</summary>
    /// <returns>The figure; undefined without facts, or with 0 below the line.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: beyond decimal.</exception>
    public KpiFigure ToResult() => new(_aggregation.Name, _count, _tally?.Value?.ToDecimal());

    private void Join(Tally tally, long count)
    {
        _tally = _tally is null ? tally : _aggregation.Joined([_tally, tally]);
        _count += count;
    }
}
