namespace Ops.Domain.Processes;

/// <summary>Work in progress = throughput · lead time: from two of the three, the third (利特尔法则).</summary>
/// <remarks>Holds for long-run means of any stable system. Source: Little, Operations Research 9(3), 1961.</remarks>
public sealed record LittlesLaw : IExplainable
{
    private LittlesLaw() { }

    /// <summary>The mean number of items in the system (在制品).</summary>
    public double WorkInProgress { get; internal init; }

    /// <summary>Items that leave per unit of time (吞吐率).</summary>
    public double Throughput { get; internal init; }

    /// <summary>The mean time of an item in the system (前置时间).</summary>
    public double LeadTime { get; internal init; }

    /// <summary>Completes two of the three.</summary>
    /// <param name="workInProgress">The mean number of items in the system, at least 0; null if wanted.</param>
    /// <param name="throughput">Items that leave per unit of time, at least 0, above 0 where the lead time is wanted; null if wanted.</param>
    /// <param name="leadTime">The mean time of an item in the system, at least 0, above 0 where the throughput is wanted; null if wanted.</param>
    /// <returns>All three.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: all three are given, or one is outside its range.
    /// <see cref="FaultCode.InsufficientData"/>: fewer than two are given. <see cref="FaultCode.Overflow"/>: the third is beyond double.
    /// </exception>
    public static LittlesLaw Of(double? workInProgress = null, double? throughput = null, double? leadTime = null)
    {
        if (workInProgress is { } number)
            Guard.NotNegative(number, nameof(workInProgress));
        if (throughput is { } rate)
            Guard.NotNegative(rate, nameof(throughput));
        if (leadTime is { } time)
            Guard.NotNegative(time, nameof(leadTime));
        return (workInProgress, throughput, leadTime) switch
        {
            ({ }, { }, { }) => throw Faults.Invalid(nameof(leadTime), "all three are given", "leave the wanted one out"),
            ({ } wip, { } flow, null) => Result(nameof(throughput), wip, flow, wip / Guard.Positive(flow, nameof(throughput))),
            ({ } wip, null, { } lead) => Result(nameof(leadTime), wip, wip / Guard.Positive(lead, nameof(leadTime)), lead),
            (null, { } flow, { } lead) => Result(nameof(leadTime), flow * lead, flow, lead),
            _ => throw Faults.Insufficient(nameof(workInProgress), "fewer than two of the three are given", "give two"),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Work in progress", "在制品"),
            WorkInProgress,
            Phrase.Of($"{Throughput} * {LeadTime}"),
            new Phrase("Little 1961", "利特尔 1961"),
            Explanation.Of(new Phrase("Throughput", "吞吐率"), Throughput),
            Explanation.Of(new Phrase("Lead time", "前置时间"), LeadTime)
        );

    private static LittlesLaw Result(string place, double wip, double throughput, double lead)
    {
        Representable.All(place, "work in other units", wip, throughput, lead);
        return new LittlesLaw
        {
            WorkInProgress = wip,
            Throughput = throughput,
            LeadTime = lead,
        };
    }
}
