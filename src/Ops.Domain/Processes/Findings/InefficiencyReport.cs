namespace Ops.Domain.Processes;

/// <summary>Where a process wastes time: repeats, returns, ping-pong, approvals that never refuse, steps that good cases skip.</summary>
/// <remarks>
/// The time of a step is the time since the event before it in its case; the first event of a case takes none. The findings overlap:
/// a return may also be part of a ping-pong, so their costs do not add up to a saving. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class InefficiencyReport : IExplainable
{
    private InefficiencyReport(ImmutableArray<StepFinding> findings, Money costPerHour)
    {
        Findings = findings;
        CostPerHour = costPerHour;
    }

    /// <summary>The findings: the longest time first; of equals by kind in alphabetical order, then by subject in ordinal order.</summary>
    public ImmutableArray<StepFinding> Findings { get; }

    /// <summary>What an hour costs.</summary>
    public Money CostPerHour { get; }

    /// <summary>Looks through a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="costPerHour">What an hour of work on a case costs; not negative, in a currency with a minor unit.</param>
    /// <param name="options">What is known of the process; null for nothing.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.DuplicateKey"/>: an approval or an optional activity twice.
    /// <see cref="FaultCode.UnknownReference"/>: one that the log does not have. <see cref="FaultCode.InvalidArgument"/>: the log is null,
    /// a cost below 0, a threshold outside [0, 1], a negative number of executions.
    /// <see cref="FaultCode.Overflow"/>: a cost beyond decimal.</exception>
    public static InefficiencyReport Of(EventLog log, Money costPerHour, InefficiencyOptions? options = null)
    {
        Guard.NotNull(log, nameof(log));
        options ??= new InefficiencyOptions();
        Check(log, options);
        if (costPerHour.IsNegative)
            throw Faults.Invalid(nameof(costPerHour), $"{costPerHour} is negative", "give a cost of at least 0");
        int places = costPerHour.Currency.MinorUnitsFor("round");
        Guard.Probability(options.SkipThreshold, "options.SkipThreshold");
        Guard.InRange(options.MinimumExecutions, 0, int.MaxValue, "options.MinimumExecutions");
        var tallies = new InefficiencyScan(log, options).Tallies();
        var findings = tallies
            .Select(tally => new StepFinding(
                tally.Kind,
                tally.Subject,
                tally.Occurrences,
                tally.Cases,
                tally.Ticks,
                Cost(tally.Ticks, costPerHour, places)
            ))
            .OrderByDescending(finding => finding.Ticks)
            .ThenBy(finding => finding.Kind)
            .ThenBy(finding => finding.Subject[0], StringComparer.Ordinal)
            .ThenBy(finding => finding.Subject[^1], StringComparer.Ordinal);
        return new InefficiencyReport([.. findings], costPerHour);
    }

    /// <summary>Explains the number of findings.</summary>
    /// <returns>The explanation, with one part per finding.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("inefficiencies found", "发现的低效环节"),
            (decimal)Findings.Length,
            Phrase.Of($"time at {CostPerHour} an hour", $"按每小时 {CostPerHour} 计"),
            parts: [.. Findings.Select(finding => finding.Explain())]
        );

    private static void Check(EventLog log, InefficiencyOptions options)
    {
        string[] approvals = [.. options.Approvals.Select((step, i) => Guard.NotNull(step, Guard.At("options.Approvals", i)).Activity)];
        string[] optional = [.. options.OptionalActivities];
        Distinct(approvals, "options.Approvals");
        Distinct(optional, "options.OptionalActivities");
        int[] counts = LogSummary.Counts(log.Activities, log.ActivityNames.Length);
        var known = log.ActivityNames.Where((_, i) => counts[i] > 0).ToHashSet(StringComparer.Ordinal);
        Known(approvals, known, "options.Approvals");
        Known(optional, known, "options.OptionalActivities");
    }

    private static void Distinct(string[] names, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (!seen.Add(names[i]))
                throw Faults.Duplicate(Guard.At(place, i), names[i]);
        }
    }

    private static void Known(string[] names, HashSet<string> known, string place)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (!known.Contains(names[i]))
                throw Faults.Unknown(Guard.At(place, i), names[i], "name an activity of the log");
        }
    }

    private static Money Cost(Int128 ticks, Money perHour, int places)
    {
        var rate = (Fraction)perHour.Amount;
        var ticksPerHour = new System.Numerics.BigInteger(NodaTime.NodaConstants.TicksPerHour);
        return perHour with
        {
            Amount = Exact.Quotient(
                (System.Numerics.BigInteger)ticks * rate.Top,
                ticksPerHour * rate.Bottom,
                places,
                RoundingMode.HalfEven
            ),
        };
    }
}
