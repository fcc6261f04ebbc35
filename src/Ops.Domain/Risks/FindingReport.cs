using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>Which findings are late, and how many were closed in time (发现整改情况).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class FindingReport : IExplainable
{
    private readonly ImmutableArray<int> _counts;

    private FindingReport(ImmutableArray<AgedFinding> findings, LocalDate asOf)
    {
        Findings = findings;
        AsOf = asOf;
        int[] counts = new int[Enum.GetValues<FindingStatus>().Length];
        foreach (var finding in findings)
            counts[(int)finding.Status]++;
        _counts = [.. counts];
        int judged = findings.Length - Count(FindingStatus.Open);
        OnTimeRate = judged > 0 ? (double)Count(FindingStatus.Closed) / judged : null;
        Overdue = LateFirst(findings);
    }

    /// <summary>The findings in the order given.</summary>
    public ImmutableArray<AgedFinding> Findings { get; }

    /// <summary>The day of the question.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Closed in time over closed and overdue, 0 to 1; null when there is none.</summary>
    public double? OnTimeRate { get; }

    /// <summary>The open findings that are late: most days first, then by id.</summary>
    public ImmutableArray<AgedFinding> Overdue { get; }

    /// <summary>How many findings stand somewhere.</summary>
    /// <param name="status">Where.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a status that is not defined.</exception>
    public int Count(FindingStatus status) => _counts[(int)Guard.Defined(status, nameof(status))];

    /// <summary>Looks at findings.</summary>
    /// <param name="findings">At least one, each id once.</param>
    /// <param name="deadlines">For each severity how long a finding may stay open, each once.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The report.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no finding. <see cref="FaultCode.DuplicateKey"/>: an id or a severity twice.
    /// <see cref="FaultCode.UnknownReference"/>: a severity without deadline. <see cref="FaultCode.NotOrdered"/>: raised or closed after the
    /// day. <see cref="FaultCode.Overflow"/>: due beyond the year 9999.
    /// </exception>
    public static FindingReport Of(ReadOnlySpan<Finding> findings, ReadOnlySpan<FindingDeadline> deadlines, LocalDate asOf)
    {
        Guard.NotEmpty(findings, nameof(findings));
        UniqueIds.Check(findings, nameof(findings), finding => finding.Id);
        using var rows = UniqueIds.Rows(deadlines, nameof(deadlines), deadline => deadline.Severity);
        var aged = ImmutableArray.CreateBuilder<AgedFinding>(findings.Length);
        for (int i = 0; i < findings.Length; i++)
        {
            var finding = findings[i];
            int row = rows.Find(finding.Severity);
            if (row < 0)
                throw Faults.Unknown(
                    $"{Guard.At(nameof(findings), i)}.{nameof(finding.Severity)}",
                    finding.Severity,
                    "give a deadline for it"
                );
            DueDates.NotAfter(finding.Raised, asOf, nameof(findings), i, nameof(finding.Raised));
            if (finding.Closed is { } closed)
                DueDates.NotAfter(closed, asOf, nameof(findings), i, nameof(finding.Closed));
            aged.Add(Age(finding, DueDates.PlusDays(finding.Raised, deadlines[row].Days, nameof(findings), i), asOf));
        }
        return new FindingReport(aged.MoveToImmutable(), asOf);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Findings closed in time", "按期整改率"),
            OnTimeRate,
            Phrase.Of(
                $"{Count(FindingStatus.Closed)} / ({Count(FindingStatus.Closed)} + {Count(FindingStatus.ClosedLate)} + {Count(FindingStatus.Overdue)})"
            ),
            default,
            [
                .. Overdue.Select(finding =>
                    Explanation.Of(
                        Phrase.Of($"{finding.Finding.Id}"),
                        (decimal)finding.DaysOverdue,
                        Phrase.Of($"{Figures.Text(AsOf)} - {Figures.Text(finding.Due)}")
                    ) with
                    {
                        Unit = new Phrase("days late", "天逾期"),
                    }
                ),
            ]
        );

    private static AgedFinding Age(Finding finding, LocalDate due, LocalDate asOf)
    {
        var end = finding.Closed ?? asOf;
        bool isLate = end > due;
        return new AgedFinding
        {
            Finding = finding,
            Due = due,
            Status =
                finding.Closed is null ? (isLate ? FindingStatus.Overdue : FindingStatus.Open)
                : isLate ? FindingStatus.ClosedLate
                : FindingStatus.Closed,
            AgeDays = DueDates.Between(finding.Raised, end),
            DaysOverdue = DueDates.Late(due, end),
        };
    }

    private static ImmutableArray<AgedFinding> LateFirst(ImmutableArray<AgedFinding> findings)
    {
        AgedFinding[] late = [.. findings.Where(finding => finding.Status == FindingStatus.Overdue)];
        int[] order = Falling.Order(
            [.. late.Select(finding => (double)finding.DaysOverdue)],
            [.. late.Select(finding => finding.Finding.Id)]
        );
        return [.. order.Select(row => late[row])];
    }
}
