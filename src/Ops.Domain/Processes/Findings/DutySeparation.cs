namespace Ops.Domain.Processes;

/// <summary>Which cases break the rule that two activities must not be done by the same resource (职责分离).</summary>
/// <remarks>
/// A missing resource never counts as kept: the case is undecided unless a known resource did both. Holds a list and makes no claim of
/// value equality.
/// </remarks>
public sealed class DutySeparation : IExplainable
{
    private DutySeparation(ImmutableArray<DutyFinding> findings) => Findings = findings;

    /// <summary>The rules in the order given.</summary>
    public ImmutableArray<DutyFinding> Findings { get; }

    /// <summary>Checks a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="pairs">The rules; at least one.</param>
    /// <returns>The findings, one per rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no rule. <see cref="FaultCode.UnknownReference"/>: an activity that
    /// the log does not have. <see cref="FaultCode.InvalidArgument"/>: the log is null or a rule is <c>default</c>.</exception>
    public static DutySeparation Of(EventLog log, params ReadOnlySpan<DutyPair> pairs)
    {
        Guard.NotNull(log, nameof(log));
        Guard.NotEmpty(pairs, nameof(pairs));
        var findings = ImmutableArray.CreateBuilder<DutyFinding>(pairs.Length);
        for (int i = 0; i < pairs.Length; i++)
        {
            string place = Guard.At(nameof(pairs), i);
            findings.Add(Check(log, pairs[i], Known(log, pairs[i].First, place), Known(log, pairs[i].Second, place)));
        }
        return new DutySeparation(findings.MoveToImmutable());
    }

    /// <summary>Explains the number of breaches.</summary>
    /// <returns>The explanation, with one part per rule.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("breaches of segregation of duties", "违反职责分离的案例数"),
            (decimal)Findings.Sum(finding => finding.Breaches.Length),
            parts: [.. Findings.Select(finding => finding.Explain())]
        );

    private static int Known(EventLog log, string? activity, string place)
    {
        int id = Array.IndexOf(log.ActivityNames, Guard.NotBlank(activity, place));
        return id >= 0 && log.Activities.Contains(id) ? id : throw Faults.Unknown(place, activity, "name an activity of the log");
    }

    private static DutyFinding Check(EventLog log, DutyPair pair, int first, int second)
    {
        int cases = 0;
        int undecided = 0;
        var breaches = ImmutableArray.CreateBuilder<DutyBreach>();
        var did = new HashSet<int>();
        for (int c = 0; c < log.CaseCount; c++)
        {
            var trace = log.Trace(c);
            if (!trace.Contains(first) || !trace.Contains(second))
                continue;
            cases++;
            var who = log.Resources[log.First(c)..log.End(c)];
            did.Clear();
            bool isMissing = false;
            for (int i = 0; i < trace.Length; i++)
            {
                if (trace[i] == first)
                    did.Add(who[i]);
                isMissing |= (trace[i] == first || trace[i] == second) && who[i] == EventLog.NoResource;
            }
            string? both = null;
            for (int i = 0; i < trace.Length; i++)
            {
                if (trace[i] != second || who[i] == EventLog.NoResource || !did.Contains(who[i]))
                    continue;
                string name = log.ResourceNames[who[i]];
                if (both is null || string.CompareOrdinal(name, both) < 0)
                    both = name;
            }
            if (both is not null)
                breaches.Add(new DutyBreach(log.CaseName(c), both));
            else if (isMissing)
                undecided++;
        }
        return new DutyFinding(pair, cases, undecided, breaches.DrainToImmutable());
    }
}
