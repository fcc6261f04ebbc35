namespace Ops.Domain.Risks;

/// <summary>Failure modes ranked by their risk priority number, beside what is wrong with that ranking (风险优先数 RPN).</summary>
/// <remarks>
/// Source: IEC 60812. Scores are ranks, and a product of ranks is none: of the 1,000 triples only 120 products occur, and modes of different
/// severity share one. So the result tells how many ties and reversals of severity its ranking holds; prefer <see cref="ActionPriority"/>.
/// Compared by reference.
/// </remarks>
public sealed class RiskPriority : IExplainable
{
    /// <summary>The highest score of each scale.</summary>
    public const int HighestScore = 10;

    private RiskPriority() { }

    /// <summary>The failure modes in the order given.</summary>
    public ImmutableArray<PriorityNumber> Modes { get; internal init; }

    /// <summary>The same by priority number, then severity, then occurrence, all falling, then by id.</summary>
    public ImmutableArray<PriorityNumber> Ranking { get; internal init; }

    /// <summary>How many different priority numbers there are.</summary>
    public int DistinctNumbers { get; internal init; }

    /// <summary>Pairs of modes that share a priority number although their scores differ.</summary>
    public long Ties { get; internal init; }

    /// <summary>Pairs of modes of which the less severe one has the higher priority number.</summary>
    public long SeverityReversals { get; internal init; }

    /// <summary>Ranks failure modes.</summary>
    /// <param name="modes">At least one, each id once; scores from 1 to 10.</param>
    /// <returns>The ranking with its audit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no mode. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>:
    /// a score outside 1 to 10.
    /// </exception>
    public static RiskPriority Of(ReadOnlySpan<FailureMode> modes)
    {
        Guard.NotEmpty(modes, nameof(modes));
        UniqueIds.Check(modes, nameof(modes), mode => mode.Id);
        var numbers = ImmutableArray.CreateBuilder<PriorityNumber>(modes.Length);
        for (int i = 0; i < modes.Length; i++)
        {
            Score(modes[i].Severity, i, nameof(FailureMode.Severity));
            Score(modes[i].Occurrence, i, nameof(FailureMode.Occurrence));
            Score(modes[i].Detection, i, nameof(FailureMode.Detection));
            numbers.Add(new PriorityNumber(modes[i]));
        }
        var all = numbers.MoveToImmutable();
        var ranking = all.OrderByDescending(number => number.Rpn)
            .ThenByDescending(number => number.Mode.Severity)
            .ThenByDescending(number => number.Mode.Occurrence)
            .ThenBy(number => number.Mode.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var (ties, reversals) = Audit(ranking);
        return new RiskPriority
        {
            Modes = all,
            Ranking = ranking,
            DistinctNumbers = all.Select(number => number.Rpn).Distinct().Count(),
            Ties = ties,
            SeverityReversals = reversals,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Distinct priority numbers", "不同的风险优先数"),
            (decimal)DistinctNumbers,
            Phrase.Of(
                $"of {Modes.Length} modes; pairs tied {Ties}, pairs with severity reversed {SeverityReversals}",
                $"共 {Modes.Length} 个模式；同数 {Ties} 对，严重度颠倒 {SeverityReversals} 对"
            ),
            new Phrase("IEC 60812; a ranking, not a quantity", "IEC 60812；只是排序，不是数量"),
            [
                .. Ranking.Select(number =>
                    Explanation.Of(
                        Phrase.Of($"{number.Mode.Id}"),
                        (decimal)number.Rpn,
                        Phrase.Of($"{number.Mode.Severity} * {number.Mode.Occurrence} * {number.Mode.Detection}")
                    )
                ),
            ]
        );

    private static void Score(int score, int row, string scale)
    {
        if (score is < 1 or > HighestScore)
            throw Faults.Invalid(
                $"{Guard.At("modes", row)}.{scale}",
                $"{score} is outside [1, {HighestScore}]",
                "give a score from 1 to 10"
            );
    }

    /// <summary>One pass from the lowest number up: the more severe modes seen below a mode are its reversals.</summary>
    private static (long Ties, long Reversals) Audit(ImmutableArray<PriorityNumber> falling)
    {
        Span<long> below = stackalloc long[HighestScore + 1];
        below.Clear();
        long ties = 0;
        long reversals = 0;
        for (int end = falling.Length; end > 0; )
        {
            int start = end - 1;
            while (start > 0 && falling[start - 1].Rpn == falling[end - 1].Rpn)
                start--;
            var shared = falling.AsSpan()[start..end];
            foreach (var number in shared)
            {
                for (int severity = number.Mode.Severity + 1; severity <= HighestScore; severity++)
                    reversals += below[severity];
            }
            foreach (var number in shared)
                below[number.Mode.Severity]++;
            ties += TiesIn(shared);
            end = start;
        }
        return (ties, reversals);
    }

    /// <summary>Pairs less those of equal severity and occurrence, whose detection then is equal too.</summary>
    private static long TiesIn(ReadOnlySpan<PriorityNumber> shared)
    {
        long ties = Pairs(shared.Length);
        for (int start = 0; start < shared.Length; )
        {
            int end = start + 1;
            while (end < shared.Length && shared[end].Criticality == shared[start].Criticality && Same(shared[end], shared[start]))
                end++;
            ties -= Pairs(end - start);
            start = end;
        }
        return ties;
    }

    private static bool Same(PriorityNumber a, PriorityNumber b) => a.Mode.Severity == b.Mode.Severity;

    private static long Pairs(long count) => count * (count - 1) / 2;
}
